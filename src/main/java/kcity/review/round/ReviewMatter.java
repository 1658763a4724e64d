package kcity.review.round;

import kcity.shared.Matter;

/** What a refusal of this room can be about. */
public enum ReviewMatter implements Matter {
    COMMENT,
    CONFLICT_KIND,
    DUE_ON,
    EXPERT,
    EXPERTISE,
    LEFT_OUT,
    MOST_EACH,
    NO_CONFLICT,
    POINTS,
    REVIEWS_EACH
}
