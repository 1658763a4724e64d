package kcity.review.expert;

import java.time.Instant;
import java.util.List;

/**
 * That the fields of expertise of an invitation were put right.
 *
 * @param was the fields before
 * @param by id of who did it
 */
public record FieldCorrection(String expert, List<String> was, String reason, Instant at, String by) {
    public FieldCorrection {
        was = List.copyOf(was);
    }
}
