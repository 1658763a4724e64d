package kcity.programme;

/** A step on the way of a proposal. Their order in a call is the rulebook's. */
public enum Stage {
    PRIOR_CONSULTATION,
    NOTICE,
    APPLICATION,
    SCREENING,
    MISSION_OPINIONS,
    SHORT_LIST,
    PRELIMINARY_CONSULTING,
    REVIEW,
    SELECTION,
    ANNOUNCEMENT,
    GOVERNMENT_CONSULTATION,
    SCOPE_OF_WORK,
    BIDDERS_BRIEFING,
    TENDER,
    AGREEMENT,
    KICK_OFF,
    INTERIM_REPORT,
    FINAL_REPORT,
    TRAINING,
    INSTALLATION,
    OPERATION,
    RESULTS,
    FOLLOW_UP
}
