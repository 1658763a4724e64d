package kcity.review.scoring;

import java.time.Clock;
import java.util.ArrayList;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.review.round.ReviewRights;
import kcity.review.round.Rounds;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a sheet that was handed in back to its expert, with a reason that the expert is told; only the expert changes it. */
@Component
public class ReopenSheets {
    private final Rounds rounds;
    private final Scoresheets sheets;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ReopenSheets(Rounds rounds, Scoresheets sheets, CallQueries calls, ApplicationEventPublisher facts, Clock clock) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void reopen(Actor actor, String call, String ref, String expert, String reason) {
        var act = Act.of(actor, clock);
        NotAllowed.unless(ReviewRights.mayRun(actor, calls.call(call)), actor, "give sheets back");
        rounds.mustBeOpen(call, ActKind.ASSIGN, act.at());
        var sheet = sheets.newest(ref, expert)
                .filter(s -> s.call().equals(call))
                .orElseThrow(() -> new NotFound("sheet of " + expert + " on " + ref));
        var wrong = new ArrayList<Refused.Reason>();
        if (sheets.isReopened(sheet)) {
            wrong.add(Refused.Reason.of("refusal.review.reopened-already"));
        }
        if (Seen.isBlank(reason)) {
            wrong.add(Refused.Reason.at(Matter.REASON, "refusal.review.reopening-reason-missing"));
        }
        Refused.ifAny(wrong);
        sheets.reopen(sheet, reason.strip(), act);
        facts.publishEvent(new SheetReopened(
                new Reference("reopening", ref + "/" + expert + "/" + sheet.number()),
                act,
                reason.strip(),
                call,
                ref,
                expert,
                sheet.number(),
                reason.strip()));
    }
}
