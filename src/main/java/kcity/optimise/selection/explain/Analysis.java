package kcity.optimise.selection.explain;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** How firm a choice is: by candidate in the order of ids, the best other sets, the reserve list. Thresholds are exact to {@code unit}. Not whole: a stop left some candidates or sets out. */
public record Analysis(
        List<CandidateFigures> candidates,
        List<Alternative> alternatives,
        List<ReservePlace> reserve,
        BigDecimal unit,
        boolean whole)
        implements Serializable {}
