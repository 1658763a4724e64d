package kcity.people;

import java.time.Instant;

/**
 * What one officer proposed to do to another's account; a second one must do the same.
 *
 * @param by id of the person who proposed it
 */
public record ProposedAct(String by, Instant at, String reason) {
    /** What only two can do. */
    enum Kind {
        /** To end the access of an officer of the owner. */
        END_ACCESS("people.access_ending"),
        /** To take away the second factor of an officer. */
        RESET_FACTOR("people.factor_reset");

        private final String table;

        Kind(String table) {
            this.table = table;
        }

        String table() {
            return table;
        }
    }
}
