package kcity.audit;

import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A newer build tells every row in its own form, once, after all of them were found as the history had told them. */
public record RowsToldAnew(Reference subject, Act act, long rows) implements Fact {}
