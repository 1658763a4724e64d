package kcity.application;

import java.time.Instant;
import kcity.shared.CountryCode;
import kcity.shared.Won;

/**
 * An application as a line of a list of many: its newest submission without the answers.
 *
 * @param organisation id of the applicant's
 */
public record Received(
        String ref,
        int revision,
        Way way,
        String organisation,
        String title,
        CountryCode country,
        String city,
        Won requested,
        Instant submittedAt) {
    /** What became of it in the call that is asked. */
    public enum Way {
        /** The call's own edition decides on it, wherever it came in. */
        CONSIDERED,
        /** It came in here and waits for a later edition. */
        CARRIED_OVER,
        WITHDRAWN
    }

    /** How many of each. */
    public record Counts(long considered, long carriedOver, long withdrawn) {}
}
