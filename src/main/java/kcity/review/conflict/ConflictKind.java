package kcity.review.conflict;

/** Why somebody may not judge an application. */
public enum ConflictKind {
    /** Belongs to the applicant or one of its partners; found by machine too. */
    EMPLOYMENT,
    FAMILY,
    /** Shares, fees, orders. */
    MONEY,
    /** Works or worked with them on this or a near thing. */
    COLLABORATION,
    COMPETITION,
    OTHER
}
