package kcity.review.conflict;

import java.time.Instant;
import java.util.Set;

/**
 * An officer said that what the platform took for a conflict of interest is none.
 *
 * @param basis what tied them then, a line each; one line more is a new fact
 * @param by id of the officer
 */
public record Dismissal(
        String application, String expert, int number, String basis, String reason, Instant at, String by) {
    boolean covers(String ref, Set<String> tied) {
        return application.equals(ref) && Set.copyOf(basis.lines().toList()).containsAll(tied);
    }
}
