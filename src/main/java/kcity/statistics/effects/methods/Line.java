package kcity.statistics.effects.methods;

import kcity.statistics.regression.Coefficient;

/** One estimate and how its error was made. A line of the data is named by an expression of the design, every other one in our words. */
public record Line(Coefficient value, String how, boolean ofData) {}
