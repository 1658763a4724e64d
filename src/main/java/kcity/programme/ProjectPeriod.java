package kcity.programme;

import org.jspecify.annotations.Nullable;

/** How long a project runs. */
public record ProjectPeriod(
        @Nullable Integer leastMonths, @Nullable Integer mostMonths, boolean withinBudgetYear) {}
