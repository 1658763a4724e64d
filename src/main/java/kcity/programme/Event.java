package kcity.programme;

/** A dated step in the year of a call. */
public enum Event {
    COMMITTEE,
    RESULT,
    BUDGET_FIXED,
    BIDDERS_BRIEFING,
    CONTRACTOR_CHOSEN,
    START,
    END
}
