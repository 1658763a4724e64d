package kcity.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** The solver proposed who reviews what; pairs are written {@code application/expert}. */
public record AssignmentProposed(
        Reference subject,
        Actor actor,
        Instant at,
        String call,
        String status,
        BigDecimal total,
        BigDecimal worst,
        BigDecimal bound,
        String inputHash,
        String version,
        List<String> pairs)
        implements Fact {
    static AssignmentProposed of(AssignmentProposal proposal, Actor actor, Instant at) {
        return new AssignmentProposed(
                new Reference("assignment", proposal.id()),
                actor,
                at,
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
