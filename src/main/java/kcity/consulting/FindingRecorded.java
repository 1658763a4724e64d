package kcity.consulting;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * The consultant has found something out.
 *
 * @param words digest of the finding
 */
public record FindingRecorded(Reference subject, Act act, List<Reference> related, FindingKind kind, String words)
        implements Fact {}
