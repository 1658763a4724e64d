package kcity.programme;

import kcity.shared.Matter;

/** What a refusal of this room can be about. */
public enum ProgrammeMatter implements Matter {
    RULEBOOK
}
