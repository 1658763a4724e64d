package kcity.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kcity.programme.ProgrammeType;
import kcity.shared.Reference;
import kcity.shared.Withdrawn;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * What a chosen application was granted and what came of it.
 *
 * @param granted by the committee
 * @param contractor null for demonstrations, and until the tender is decided
 * @param agreement null until it is signed
 * @param milestones as they are planned now
 * @param mended what was put right, taken back or ended
 */
public record Award(
        String application,
        String call,
        ProgrammeType type,
        Won granted,
        @Nullable Contractor contractor,
        @Nullable Agreement agreement,
        List<Milestone> milestones,
        List<Amendment> amendments,
        Mended mended) {
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
     * @param report the name of the report that must be accepted before it is paid; "" for none
     * @param payment null until it is paid
     */
    public record Milestone(
            int plan,
            int number,
            String name,
            LocalDate dueOn,
            Won amount,
            String report,
            @Nullable Payment payment) {
        public boolean paid() {
            return payment != null;
        }

        PlannedMilestone planned() {
            return new PlannedMilestone(name, dueOn, amount, report);
        }
    }

    /**
     * @param reference number in the system that moves the money
     */
    public record Payment(String reference, Won amount, LocalDate paidOn) {}

    /**
     * A payment that waits for a second officer.
     *
     * @param plan number of the amendment that planned its milestone; 0 as signed
     * @param by id of the officer who proposed it
     */
    public record Proposal(int plan, int milestone, Payment payment, String by) {}

    /**
     * What was written down wrongly and how it reads now; "", and null for the day, where it stays as it is.
     *
     * @param was what it said before
     * @param by id of the officer who put it right
     */
    public record Correction(
            int number,
            String agreement,
            String notice,
            String name,
            @Nullable LocalDate chosenOn,
            String was,
            String reason,
            Instant at,
            String by) {}

    /**
     * The end of the agreement before its time.
     *
     * @param paid up to then
     * @param owed to the recipient still
     * @param back what the recipient owes
     */
    public record Termination(LocalDate endedOn, Won paid, Won owed, Won back, String reason) {}

    /**
     * What became of entries afterwards.
     *
     * @param proposal the payment that waits for a second officer, or null
     * @param termination null while the agreement holds
     * @param withdrawn entries taken back as mistaken
     */
    public record Mended(
            @Nullable Proposal proposal,
            List<Correction> corrections,
            @Nullable Termination termination,
            List<Withdrawn> withdrawn) {
        static final Mended NOTHING = new Mended(null, List.of(), null, List.of());
    }

    /**
     * Why, when and by whom something was taken back.
     *
     * @param by id of the officer
     */
    public record TakenBack(String reason, Instant at, String by) {}

    /**
     * A change of the agreement, with what held before and after it.
     *
     * @param takenBack null while it stands
     */
    public record Amendment(
            int number,
            AmendmentKind kind,
            String change,
            String reason,
            Instant at,
            Terms before,
            Terms after,
            @Nullable TakenBack takenBack) {
        public boolean stands() {
            return takenBack == null;
        }

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

    /** Milestones are paid in their order; empty where all are paid, none is planned, or the agreement was ended. */
    public Optional<Milestone> nextToPay() {
        return ended()
                ? Optional.empty()
                : milestones.stream().filter(milestone -> !milestone.paid()).findFirst();
    }

    public boolean ended() {
        return mended.termination() != null;
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
