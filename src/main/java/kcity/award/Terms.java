package kcity.award;

import java.time.LocalDate;
import java.util.List;
import kcity.shared.Won;

/** How much, until when, and in which parts; the parts make up the whole. */
public record Terms(Won amount, LocalDate endsOn, List<PlannedMilestone> milestones) {
    public Terms {
        milestones = List.copyOf(milestones);
    }

    Won planned() {
        return milestones.stream().map(PlannedMilestone::amount).reduce(Won.ZERO, Won::plus);
    }

    /** Whether money or end differ, which only an approval can change. */
    boolean movesMoneyOrEnd(Terms other) {
        return !amount.equals(other.amount) || !endsOn.equals(other.endsOn) || !parts().equals(other.parts());
    }

    private List<Won> parts() {
        return milestones.stream().map(PlannedMilestone::amount).toList();
    }
}
