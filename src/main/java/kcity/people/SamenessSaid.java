package kcity.people;

import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An officer said that two accounts are of one person, or two records of one body. */
public record SamenessSaid(
        Reference subject, Act act, String reason, Same.Kind kind, String one, String other, String why)
        implements Fact {}
