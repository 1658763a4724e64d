package kcity.forms;

import kcity.shared.Text;

/** One answer to choose. */
public record Choice(String value, Text label) {}
