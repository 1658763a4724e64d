package kcity.optimise.selection.choose;

import java.io.Serializable;
import java.util.List;

/** Rules that cannot all hold together, as sentences, as few as there can be; without any one of them the others can hold. */
public record Conflict(List<String> rules) implements Serializable {}
