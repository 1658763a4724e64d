package kcity.programme;

import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An officer has begun an edition; its calls are made under that version of its rulebook. */
public record EditionPrepared(Reference subject, Act act, int version) implements Fact {}
