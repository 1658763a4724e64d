package kcity.notification;

import java.time.Instant;
import kcity.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person, in its language.
 *
 * @param link path of the page that it leads to
 * @param sentAt when it left as e-mail; null where it did not
 */
public record Letter(
        long number,
        String person,
        Language language,
        String subject,
        String body,
        String link,
        Instant at,
        boolean read,
        Way way,
        @Nullable Instant sentAt) {
    /** How far its e-mail is. */
    public enum Way {
        SHOWN_HERE_ONLY,
        WAITING,
        SENT,
        GIVEN_UP
    }
}
