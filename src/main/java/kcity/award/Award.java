package kcity.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kcity.programme.ProgrammeType;
import kcity.shared.Reference;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * What a chosen application was granted and what came of it.
 *
 * @param granted by the committee
 * @param contractor null for demonstrations, and until the tender is decided
 * @param agreement null until it is signed
 * @param milestones as they are planned now
 */
public record Award(
        String application,
        String call,
        ProgrammeType type,
        Won granted,
        @Nullable Contractor contractor,
        @Nullable Agreement agreement,
        List<Milestone> milestones,
        List<Amendment> amendments) {
    /**
     * @param notice number of the tender's notice
     * @param chosenOn when the tender was decided
     */
    public record Contractor(String notice, String name, LocalDate chosenOn) {}

    /** What was signed, with what amendments made of amount and end. */
    public record Agreement(String number, String recipient, Won amount, LocalDate endsOn, Instant signedAt) {}

    /**
     * A part of the plan with its money.
     *
     * @param plan number of the amendment that planned it so; 0 as signed
     * @param payment null until it is paid
     */
    public record Milestone(
            int plan,
            int number,
            String name,
            LocalDate dueOn,
            Won amount,
            @Nullable Payment payment) {
        public boolean paid() {
            return payment != null;
        }

        PlannedMilestone planned() {
            return new PlannedMilestone(name, dueOn, amount);
        }
    }

    /**
     * @param reference number in the system that moves the money
     */
    public record Payment(String reference, Won amount, LocalDate paidOn) {}

    /** A change of the agreement, with what held before and after it. */
    public record Amendment(
            int number, AmendmentKind kind, String change, String reason, Instant at, Terms before, Terms after) {
        /** Empty where it stays. */
        public Optional<Won> newAmount() {
            return Optional.of(after.amount()).filter(amount -> !amount.equals(before.amount()));
        }

        /** Empty where it stays. */
        public Optional<LocalDate> newEnd() {
            return Optional.of(after.endsOn()).filter(end -> !end.equals(before.endsOn()));
        }

        /** Empty where they stay. */
        public List<PlannedMilestone> newMilestones() {
            return after.milestones().equals(before.milestones()) ? List.of() : after.milestones();
        }
    }

    public Won paid() {
        return milestones.stream()
                .map(Milestone::payment)
                .flatMap(payment -> Optional.ofNullable(payment).stream())
                .map(Payment::amount)
                .reduce(Won.ZERO, Won::plus);
    }

    /** Milestones are paid in their order; empty where all are paid or none is planned. */
    public Optional<Milestone> nextToPay() {
        return milestones.stream().filter(milestone -> !milestone.paid()).findFirst();
    }

    /** What holds now; empty before the agreement is signed. */
    public Optional<Terms> terms() {
        return Optional.ofNullable(agreement)
                .map(signed -> new Terms(
                        signed.amount(),
                        signed.endsOn(),
                        milestones.stream().map(Milestone::planned).toList()));
    }

    /** A planning project's money waits for the Korean contractor. */
    public boolean waitsForTender() {
        return type == ProgrammeType.PLANNING && contractor == null;
    }

    public Reference reference() {
        return new Reference("application", application);
    }

    /** A thing that belongs to it and carries a number or word of its own. */
    Reference part(String kind, Object number) {
        return new Reference(kind, application + "." + number);
    }
}
