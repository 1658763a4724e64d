package kcity.call;

import kcity.shared.Matter;

/** What a refusal of this room can be about. */
public enum CallMatter implements Matter {
    DEADLINE
}
