package kcity.review.round;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A conflict, the end of an expert's part or a deadline was taken back as mistaken; the whole entry as it was, and why. */
public record ReviewEntryWithdrawn(
        Reference subject,
        Act act,
        String reason,
        List<Reference> related,
        List<String> addressees,
        String entry,
        String why)
        implements Fact {}
