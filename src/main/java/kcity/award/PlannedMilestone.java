package kcity.award;

import java.time.LocalDate;
import kcity.shared.Won;

/**
 * A milestone as an agreement plans it.
 *
 * @param report the name of the report that must be accepted before it is paid; "" for none
 */
public record PlannedMilestone(String name, LocalDate dueOn, Won amount, String report) {
    public PlannedMilestone(String name, LocalDate dueOn, Won amount) {
        this(name, dueOn, amount, "");
    }
}
