package kcity.award;

import java.time.LocalDate;
import kcity.shared.Won;

/** A milestone as an agreement plans it. */
public record PlannedMilestone(String name, LocalDate dueOn, Won amount) {}
