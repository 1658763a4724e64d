package kcity.pilot;

/** Reports in their order. */
public enum DeliverableKind {
    KICK_OFF,
    INTERIM_REPORT,
    FINAL_REPORT
}
