package kcity.people;

import java.time.Instant;

/**
 * That two accounts are of one person, or two records of one body.
 *
 * @param one id of a person or an organisation, as is the other
 * @param by id of the officer who said so
 */
public record Same(int number, Kind kind, String one, String other, String reason, Instant at, String by) {
    public enum Kind {
        PERSON,
        BODY
    }
}
