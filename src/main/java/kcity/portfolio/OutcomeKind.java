package kcity.portfolio;

/** What came of a project after its end. */
public enum OutcomeKind {
    CONTRACT,
    EXPORT,
    FOLLOW_UP
}
