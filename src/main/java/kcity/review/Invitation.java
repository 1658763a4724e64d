package kcity.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert's invitation to a round.
 *
 * @param fields what the expert knows, by the values of the application form's field choice
 * @param accepted null while not answered
 * @param reason why it was declined
 */
public record Invitation(
        String call,
        String expert,
        List<String> fields,
        Instant invitedAt,
        @Nullable Boolean accepted,
        String reason) {
    public Invitation {
        fields = List.copyOf(fields);
    }

    public boolean open() {
        return accepted == null;
    }

    public boolean isAccepted() {
        return Boolean.TRUE.equals(accepted);
    }
}
