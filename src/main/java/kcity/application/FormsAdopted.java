package kcity.application;

import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * What was written for a call before forms had versions has the version that was in force then.
 *
 * @param drafts how many of them, as for {@code submissions}
 */
public record FormsAdopted(Reference subject, Act act, String form, int version, int drafts, int submissions)
        implements Fact {}
