package kcity.selection;

import kcity.shared.Matter;

/** What a refusal of this room can be about. */
public enum SelectionMatter implements Matter {
    AMOUNT,
    ANNOUNCEMENT,
    REPLACEMENT,
    RESERVE
}
