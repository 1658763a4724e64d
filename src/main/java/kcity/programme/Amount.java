package kcity.programme;

import kcity.shared.Won;

/** A sum of money; {@code about} where the source says "about". */
public record Amount(Won won, boolean about) {}
