package kcity.review.expert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert's invitation to a round.
 *
 * @param fields what the expert knows, by the values of the application form's field choice
 * @param accepted null while not answered
 * @param reason why it was declined
 * @param ended why the expert takes part no more; "" while nothing ended it
 */
public record Invitation(
        String call,
        String expert,
        List<String> fields,
        Instant invitedAt,
        @Nullable Boolean accepted,
        String reason,
        String ended) {
    public Invitation {
        fields = List.copyOf(fields);
    }

    public boolean open() {
        return accepted == null && !hasEnded();
    }

    public boolean isAccepted() {
        return Boolean.TRUE.equals(accepted) && !hasEnded();
    }

    public boolean isDeclined() {
        return Boolean.FALSE.equals(accepted);
    }

    public boolean hasEnded() {
        return !ended.isEmpty();
    }
}
