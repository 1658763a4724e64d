package kcity.review.conflict;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kcity.call.ActKind;
import kcity.review.round.ReviewMatter;
import kcity.review.round.Rounds;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An expert says that an application is none of theirs to judge. From then on it does not exist for them. */
@Component
public class DeclareConflicts {
    private final Rounds rounds;
    private final Conflicts conflicts;
    private final Sight sight;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    DeclareConflicts(Rounds rounds, Conflicts conflicts, Sight sight, ApplicationEventPublisher facts, Clock clock) {
        this.rounds = rounds;
        this.conflicts = conflicts;
        this.sight = sight;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void declare(Actor expert, String ref, @Nullable ConflictKind kind, String reason) {
        var act = Act.of(expert, clock);
        var call = sight.callWhereListed(expert, ref).orElseThrow(() -> new NotFound("application " + ref));
        rounds.mustBeOpen(call, ActKind.DECLARE_CONFLICT, act.at());
        var wrong = new ArrayList<Refused.Reason>();
        if (Seen.isBlank(reason)) {
            wrong.add(Refused.Reason.at(Matter.REASON, "refusal.review.conflict-without-reason"));
        }
        if (kind == null) {
            wrong.add(Refused.Reason.at(ReviewMatter.CONFLICT_KIND, "refusal.review.conflict-without-kind"));
            throw new Refused(wrong);
        }
        Refused.ifAny(wrong);
        var conflict = new Conflict(ref, expert.id(), kind, false, reason.strip(), act.at(), act.by());
        conflicts.add(call, conflict);
        facts.publishEvent(ConflictRecorded.of(conflict, act));
    }

    /** What an expert may choose from. */
    public static List<ConflictKind> kinds() {
        return List.of(ConflictKind.values());
    }
}
