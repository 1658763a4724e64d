package kcity.award;

import kcity.shared.Matter;

/** What a refusal of this room can be about. */
public enum AwardMatter implements Matter {
    AMENDMENT_KIND,
    AMOUNT,
    CHANGE,
    CHOSEN_ON,
    CONTRACTOR,
    COUNTRY,
    ENDED_ON,
    ENDS_ON,
    MILESTONE,
    MILESTONE_AMOUNT,
    MILESTONE_DUE,
    MILESTONE_REPORT,
    NOTICE,
    NUMBER,
    OWED,
    PAID_BACK,
    PAID_ON,
    REFERENCE
}
