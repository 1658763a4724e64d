package kcity.optimise.selection.explain;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import kcity.optimise.selection.Grant;

/** The best set that does without at least so many of the chosen; its gap to the best value, and who goes and comes. */
public record Alternative(
        int different, BigDecimal value, BigDecimal gap, List<String> goes, List<String> comes, List<Grant> grants)
        implements Serializable {}
