package kcity.programme;

/** How a call takes proposals. */
public enum IntakeKind {
    WINDOW,
    ROLLING
}
