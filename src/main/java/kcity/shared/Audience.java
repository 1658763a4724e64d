package kcity.shared;

/** Who may read a fact in a timeline, from widest to narrowest. */
public enum Audience {
    /** Anybody. */
    EVERYONE,
    /** The applicant, its partners and the officers in charge. */
    PARTIES,
    /** The officers in charge only. */
    OFFICERS
}
