package kcity.people;

import kcity.shared.Matter;

/** What a refusal of this room can be about. */
public enum PeopleMatter implements Matter {
    AGENCY,
    CODE,
    COUNTRY,
    EMAIL,
    ENGLISH_NAME,
    KOREAN_NAME,
    NAME,
    NEW_CODE,
    ORGANISATION,
    ORGANISATION_KIND,
    ORGANISATION_NAME,
    PASSKEY_NAME,
    PASSWORD,
    PASSWORD_UNTIL,
    SAME_AS
}
