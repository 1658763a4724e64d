package kcity.review;

import java.util.Optional;
import kcity.call.Progress;
import kcity.call.Reached;
import org.springframework.stereotype.Component;

/** Tells that a round has begun or is over: who is in it and who is not stays so. */
@Component
class FixedCandidates implements Progress {
    private final Rounds rounds;

    FixedCandidates(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Optional<Reached> ofCall(String ref) {
        return rounds.find(ref).map(round -> round.closed() ? Reached.REVIEWED : Reached.IN_REVIEW);
    }
}
