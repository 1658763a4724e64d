package kcity.application;

import kcity.shared.Matter;

/** What a refusal of this room can be about. */
public enum ApplicationMatter implements Matter {
    RETURN
}
