package kcity.portfolio;

import kcity.shared.Matter;

/** What a refusal of this room can be about. */
public enum PortfolioMatter implements Matter {
    HAPPENED_ON,
    OUTCOME,
    SOURCE
}
