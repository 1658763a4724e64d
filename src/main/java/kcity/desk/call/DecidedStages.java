package kcity.desk.call;

import static kcity.desk.call.ReceivedStages.line;
import static kcity.desk.call.ReceivedStages.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kcity.award.Award;
import kcity.award.AwardQueries;
import kcity.call.Call;
import kcity.call.CallRights;
import kcity.desk.call.StageLine.Count;
import kcity.desk.call.StageLine.Progress;
import kcity.pilot.DeliverableKind;
import kcity.pilot.Pilot;
import kcity.pilot.PilotQueries;
import kcity.progress.CallProgress;
import kcity.progress.CallStage;
import kcity.review.ReviewQueries;
import kcity.review.expert.Invitation;
import kcity.review.round.ReviewRights;
import kcity.review.round.Round;
import kcity.selection.SelectionQueries;
import kcity.selection.SelectionRights;
import kcity.shared.Actor;
import kcity.shared.Won;
import kcity.web.Frame;
import org.springframework.stereotype.Component;

/** From review to the projects on the ground: for the officers in charge; of them, selection and announcement for the committee too. */
@Component
class DecidedStages {
    private final ReviewQueries review;
    private final SelectionQueries selection;
    private final AwardQueries awards;
    private final PilotQueries pilots;

    DecidedStages(ReviewQueries review, SelectionQueries selection, AwardQueries awards, PilotQueries pilots) {
        this.review = review;
        this.selection = selection;
        this.awards = awards;
        this.pilots = pilots;
    }

    List<StageLine> of(Frame frame, Actor actor, CallProgress progress) {
        var call = progress.call();
        var lines = new ArrayList<StageLine>();
        if (ReviewRights.maySee(actor, call)) {
            lines.add(review(frame, actor, call));
        }
        if (SelectionRights.maySeeSealed(actor, call)) {
            lines.add(selection(frame, actor, progress));
            lines.add(announcement(frame, actor, call));
        }
        if (CallRights.maySee(actor, call)) {
            var granted = awards.all(actor, call.ref());
            lines.add(awards(frame, call, granted));
            lines.add(pilots(frame, actor, call));
        }
        return lines;
    }

    private StageLine review(Frame frame, Actor actor, Call call) {
        var round = review.round(actor, call.ref());
        var tasks = review.tasks(actor, call.ref());
        var in = tasks.stream().filter(ReviewQueries.Task::in).count();
        var accepted = review.invitations(actor, call.ref()).stream()
                .filter(Invitation::isAccepted)
                .count();
        var text = StageLine.words(
                frame,
                new Count(
                        "desk-call.review.candidates",
                        review.candidateRefs(actor, call.ref()).size()),
                new Count("desk-call.review.experts", accepted),
                new Count("desk-call.review.sheets", in),
                new Count("desk-call.review.missing", tasks.size() - in));
        var progress = Progress.of(
                round.isPresent() ? 1 : 0, round.filter(Round::closed).isPresent() ? 0 : 1);
        return line(frame, "desk-call.review", progress, text, page(call, "review"));
    }

    private StageLine selection(Frame frame, Actor actor, CallProgress progress) {
        var call = progress.call();
        var candidates = progress.stage().isAtLeast(CallStage.FROZEN) ? progress.ranked() : 0;
        var reserve = selection
                .decision(actor, call.ref())
                .map(decision -> decision.reserve().size())
                .orElse(0);
        var text = StageLine.words(
                frame,
                new Count("desk-call.selection.candidates", candidates),
                new Count(
                        "desk-call.selection.chosen",
                        selection.results(actor, call.ref()).size()),
                new Count("desk-call.selection.reserve", reserve));
        return new StageLine(
                frame.t("desk-call.selection"),
                SelectionTag.of(frame, progress.stage()),
                text,
                page(call, "selection"));
    }

    private StageLine announcement(Frame frame, Actor actor, Call call) {
        var decision = selection.decision(actor, call.ref());
        var announced = decision.filter(d -> d.announced(frame.now())).isPresent();
        var text = decision.map(d -> frame.t(
                        announced ? "desk-call.announcement.at" : "desk-call.announcement.sealed",
                        frame.time(d.announceAt()),
                        frame.daysUntil(d.announceAt())))
                .orElse(frame.t("desk-call.nothing"));
        var progress = Progress.of(decision.isPresent() ? 1 : 0, announced ? 0 : 1);
        var address = announced ? "/calls/" + call.ref() : page(call, "selection");
        return line(frame, "desk-call.announcement", progress, text, address);
    }

    private static StageLine awards(Frame frame, Call call, List<Award> all) {
        var signed = all.stream().filter(award -> award.agreement() != null).count();
        var paid = all.stream().map(Award::paid).reduce(Won.ZERO, Won::plus);
        var text = StageLine.words(
                frame,
                new Count("desk-call.award.open", all.size() - signed),
                new Count("desk-call.award.signed", signed));
        var money = paid.equals(Won.ZERO) ? "" : " · " + frame.t("desk-call.award.paid", frame.won(paid));
        return line(
                frame,
                "desk-call.award",
                Progress.of(all.size(), all.size() - signed),
                text + money,
                page(call, "awards"));
    }

    private StageLine pilots(Frame frame, Actor actor, Call call) {
        var all = pilots.all(actor, call.ref());
        var begun = count(all, DecidedStages::begun);
        var ended = count(all, pilot -> pilot.delivered(DeliverableKind.FINAL_REPORT));
        var text = StageLine.words(
                frame,
                new Count(
                        "desk-call.pilot.installed",
                        count(all, pilot -> !pilot.sites().isEmpty())),
                new Count("desk-call.pilot.operating", count(all, Pilot::operates)),
                new Count("desk-call.pilot.reports", ended));
        return line(frame, "desk-call.pilot", Progress.of(begun, all.size() - ended), text, page(call, "pilots"));
    }

    private static boolean begun(Pilot pilot) {
        return !pilot.sites().isEmpty() || !pilot.deliverables().isEmpty();
    }

    private static long count(List<Pilot> all, Predicate<Pilot> which) {
        return all.stream().filter(which).count();
    }
}
