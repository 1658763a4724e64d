package kcity.programme;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The first or the last second of a period, with its zone.
 *
 * @param timeOfDay {@link EvidenceLevel#PUBLISHED}, or {@link EvidenceLevel#ASSUMED} where the source gives the day alone
 */
public record Moment(ZonedDateTime at, EvidenceLevel timeOfDay) {
    public Instant instant() {
        return at.toInstant();
    }

    /** An opening counts from its second on. */
    public boolean isReachedBy(Instant arrival) {
        return !arrival.isBefore(instant());
    }

    /** A close includes its second whole: 18:00:00 lets 18:00:00.9 in and 18:00:01 not. */
    public boolean isPassedBy(Instant arrival) {
        return arrival.truncatedTo(ChronoUnit.SECONDS).isAfter(instant());
    }
}
