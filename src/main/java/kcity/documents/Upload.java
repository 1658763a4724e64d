package kcity.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way.
 *
 * @param place the question that it answers
 * @param size in bytes, as it was told before the first came
 * @param received bytes that are kept for certain, from the beginning on
 * @param document id of the file that it has become; null until it has
 */
public record Upload(
        String id,
        String place,
        String name,
        long size,
        long received,
        Instant expiresAt,
        @Nullable String document) {
    public boolean isComplete() {
        return received == size;
    }
}
