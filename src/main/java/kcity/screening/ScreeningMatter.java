package kcity.screening;

import kcity.shared.Matter;

/** What a refusal of this room can be about. */
public enum ScreeningMatter implements Matter {
    ANSWER,
    ANSWER_DUE,
    DECISION,
    QUESTION,
    SHORT_LIST,
    SUPPLEMENT
}
