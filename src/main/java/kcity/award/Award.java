package kcity.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kcity.shared.Reference;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * What a chosen application was granted and what came of it.
 *
 * @param granted by the committee
 * @param contractor null for demonstrations, and until the tender is decided
 * @param agreement null until it is signed
 */
public record Award(
        String application,
        String call,
        Won granted,
        @Nullable Contractor contractor,
        @Nullable Agreement agreement,
        List<Milestone> milestones,
        List<Amendment> amendments) {
    /**
     * @param notice number of the tender's notice
     */
    public record Contractor(String notice, String name) {}

    /** What was signed, with what amendments made of amount and end. */
    public record Agreement(String number, String recipient, Won amount, LocalDate endsOn, Instant signedAt) {}

    /** A part of the plan with its money; paid where there is a reference. */
    public record Milestone(
            int number,
            String name,
            LocalDate dueOn,
            Won amount,
            @Nullable Payment payment) {
        public boolean paid() {
            return payment != null;
        }
    }

    /**
     * @param reference number in the system that moves the money
     */
    public record Payment(String reference, Instant at) {}

    /** A change of the agreement. */
    public record Amendment(int number, AmendmentKind kind, String change, String reason, Instant at) {}

    public Won paid() {
        return milestones.stream()
                .filter(Milestone::paid)
                .map(Milestone::amount)
                .reduce(Won.ZERO, Won::plus);
    }

    public Reference reference() {
        return new Reference("application", application);
    }
}
