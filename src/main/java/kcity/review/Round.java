package kcity.review;

import java.time.Instant;
import kcity.shared.Reference;
import org.jspecify.annotations.Nullable;

/** The review round of a call. */
public record Round(String call, Instant openedAt, @Nullable Instant closedAt) {
    public boolean closed() {
        return closedAt != null;
    }

    static Reference reference(String call) {
        return new Reference("review", call);
    }
}
