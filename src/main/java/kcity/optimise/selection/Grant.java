package kcity.optimise.selection;

import java.io.Serializable;
import java.math.BigDecimal;

/** A chosen candidate, its amount in won and what it adds to the total. */
public record Grant(String id, long amountWon, BigDecimal contribution) implements Serializable {}
