package kcity.review.assignment;

import java.math.BigDecimal;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** The solver proposed who reviews what; pairs are written {@code application/expert}. */
public record AssignmentProposed(
        Reference subject,
        Act act,
        String call,
        String status,
        BigDecimal total,
        BigDecimal worst,
        BigDecimal bound,
        String inputHash,
        String version,
        List<String> pairs)
        implements Fact {
    static AssignmentProposed of(AssignmentProposal proposal, Act act) {
        return new AssignmentProposed(
                new Reference("assignment", proposal.id()),
                act,
                proposal.call(),
                proposal.status(),
                proposal.total(),
                proposal.worst(),
                proposal.bound(),
                proposal.inputHash(),
                proposal.version(),
                proposal.pairs().stream()
                        .map(pair -> pair.application() + "/" + pair.expert())
                        .toList());
    }

    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call));
    }
}
