package kcity.selection;

import java.time.Clock;
import java.util.Optional;
import kcity.call.Progress;
import kcity.call.Reached;
import org.springframework.stereotype.Component;

/** Tells that the sheet is frozen, and that the announced instant has come. */
@Component
class SettledCalls implements Progress {
    private final Decisions decisions;
    private final Clock clock;

    SettledCalls(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Optional<Reached> ofCall(String ref) {
        return decisions.reached(ref, clock.instant());
    }
}
