package kcity.programme;

/** An agency that runs a type for the ministry. */
public enum Agency {
    /** Korea Overseas Infrastructure and Urban Development Corporation. */
    KIND,
    /** Korea Agency for Infrastructure Technology Advancement. */
    KAIA
}
