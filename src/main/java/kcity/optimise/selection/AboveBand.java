package kcity.optimise.selection;

/** What becomes of a request above the ceiling of its band. */
public enum AboveBand {
    /** It cannot be chosen. */
    INELIGIBLE,
    /** It may be chosen with the ceiling at most. */
    CUT
}
