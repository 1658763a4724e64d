package kcity.portfolio;

import java.time.LocalDate;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * Something that came of a project afterwards.
 *
 * @param project id of the register, or reference of the application that was awarded
 * @param amount in won; null where there is none or nobody says
 * @param source where it was read or who reported it
 */
public record Outcome(
        int number,
        String project,
        OutcomeKind kind,
        LocalDate on,
        @Nullable Won amount,
        String what,
        String source) {}
