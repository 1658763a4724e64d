package kcity.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to the applicant and its answer.
 *
 * @param dueOn last day for the answer
 * @param end the first instant after that day by the clock of the programme: it is too late
 * @param askedBy id of the officer
 * @param answer null while there is none
 * @param supplements what was added to the answer, oldest first
 * @param withdrawal null unless the officer took it back before it was answered
 */
public record Clarification(
        int number,
        String question,
        LocalDate dueOn,
        Instant end,
        Instant askedAt,
        String askedBy,
        @Nullable Answer answer,
        List<Answer> supplements,
        @Nullable Withdrawal withdrawal) {
    private static final int MOST_SUPPLEMENTS = 10;

    public Clarification {
        supplements = List.copyOf(supplements);
    }

    /** What the applicant said, and the id of who said it. */
    public record Answer(String words, Instant at, String by) {}

    /** Why it was taken back, when, and the id of who did it. */
    public record Withdrawal(String reason, Instant at, String by) {}

    /** The last second in time, for people. */
    public Instant due() {
        return end.minusSeconds(1);
    }

    public boolean answered() {
        return answer != null;
    }

    public boolean withdrawn() {
        return withdrawal != null;
    }

    /** An answer was sent and more can still be added to it. */
    public boolean canBeSupplemented(Instant now) {
        return answered() && now.isBefore(end) && supplements.size() < MOST_SUPPLEMENTS;
    }

    /** Can still be answered. */
    public boolean open(Instant now) {
        return !answered() && !withdrawn() && now.isBefore(end);
    }
}
