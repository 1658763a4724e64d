package kcity.pilot;

import kcity.shared.Matter;

/** What a refusal of this room can be about. */
public enum PilotMatter implements Matter {
    DOCUMENT,
    ENDED_ON,
    HAPPENED_ON,
    HELD_ON,
    INDICATOR,
    INSTALLED_ON,
    LATITUDE,
    LONGITUDE,
    MEASURED_AT,
    MEASURED_ON,
    PARTNER,
    PLACE,
    REPORT_KIND,
    SITE,
    STARTED_ON,
    SUMMARY,
    TARGET,
    UNIT,
    VALUE,
    VALUE_FILE,
    WHAT
}
