package kcity.application;

/** How a withdrawal can be taken back now. */
public enum WayBack {
    /** By the applicant: the call is open and nothing was decided on it. */
    AT_ONCE,
    /** The applicant asks, an officer decides. */
    ASK,
    /** The applicant has asked, and the officer has not decided. */
    ASKED,
    /** The review has begun without it. */
    NONE
}
