package kcity.programme;

/** Who receives the support; it never goes to a body or company abroad. */
public enum Recipient {
    /** The Korean consultant that an open tender in Korea finds. */
    KOREAN_CONTRACTOR,
    /** The Korean company that leads the consortium. */
    KOREAN_LEAD
}
