package kcity.optimise.selection.explain;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** A refused candidate's place on the reserve list of its type, counted from 1; the winners in whose place it may enter; and what it would then add on average over all winners of the type. */
public record ReservePlace(String type, int place, String id, BigDecimal adds, List<String> mayReplace)
        implements Serializable {}
