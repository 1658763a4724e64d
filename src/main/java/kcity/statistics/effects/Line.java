package kcity.statistics.effects;

import kcity.statistics.regression.Coefficient;

/** One estimate and how its error was made. */
public record Line(Coefficient value, String how) {}
