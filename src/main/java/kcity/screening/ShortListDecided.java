package kcity.screening;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * The operator has chosen who goes on to preliminary consulting.
 *
 * @param applications all that are on the list now, by reference
 * @param words digest of the reason
 */
public record ShortListDecided(
        Reference subject, Act act, String reason, List<Reference> related, List<String> applications, String words)
        implements Fact {}
