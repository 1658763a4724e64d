package kcity.programme;

import kcity.shared.Text;

/** Something the sources say of a year that no rule carries; the key is unique in its rulebook. */
public record Remark(String key, Sourced<Text> text) {}
