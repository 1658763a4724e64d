package kcity.programme;

/** How firmly a value of a rulebook stands. */
public enum EvidenceLevel {
    /** A named source says so. */
    PUBLISHED,
    /** Follows from named sources, but none says it; the note says how. */
    INFERRED,
    /** No source; set so that the platform can work; the note says why. */
    ASSUMED,
    /** Carried over from the year before as a beginning; nobody has decided it yet. */
    UNDECIDED,
    /** Looked for and not found. */
    UNKNOWN
}
