package kcity.desk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.review.AssignmentProposal;
import kcity.review.Invitation;
import kcity.review.OpenReviewRounds;
import kcity.review.ReviewQueries;
import kcity.review.ReviewRules;
import kcity.review.Round;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.component.Step;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;
import org.springframework.stereotype.Component;

/** Makes the page of a call's review. */
@Component
class ReviewPages {
    private final ReviewQueries review;
    private final OpenReviewRounds open;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final InviteFields invite;
    private final RankingParts ranking;

    ReviewPages(
            ReviewQueries review,
            OpenReviewRounds open,
            CallQueries calls,
            PeopleQueries people,
            InviteFields invite,
            RankingParts ranking) {
        this.review = review;
        this.open = open;
        this.calls = calls;
        this.people = people;
        this.invite = invite;
        this.ranking = ranking;
    }

    ReviewPage page(Frame frame, Actor actor, String callRef, ReviewPage.Link link, Entered entered) {
        var call = calls.call(callRef);
        if (!ReviewRules.maySee(actor, call)) {
            throw new NotFound("review of " + callRef);
        }
        var round = review.round(actor, callRef);
        var state = round.map(ReviewPages::state).orElse(ReviewPage.State.BEFORE);
        var running = ReviewRules.mayRun(actor, call) && state == ReviewPage.State.OPEN;
        var tasks = review.tasks(actor, callRef);
        var candidates = review.candidates(actor, callRef);
        return new ReviewPage(
                frame,
                entered,
                callRef,
                frame.t("desk-review.call", Integer.toString(call.edition()), call.name()),
                steps(frame, state, tasks),
                state,
                ReviewRules.mayRun(actor, call),
                round.isPresent() ? 0 : open.ready(actor, call).size(),
                link,
                experts(frame, actor, call, tasks),
                running ? invite.known(frame, actor, call, entered) : List.of(),
                running ? invite.added(frame, actor, call, entered) : List.of(),
                conflicts(frame, actor, callRef),
                running ? invite.load(frame, entered) : List.of(),
                review.proposal(actor, callRef)
                        .map(p -> proposal(frame, actor, p, candidates))
                        .orElse(ReviewPage.Proposal.NONE),
                progress(frame, tasks, candidates),
                running ? invite.close(frame, entered) : List.of(),
                ranking.of(frame, actor, callRef, candidates));
    }

    private static ReviewPage.State state(Round round) {
        return round.closed() ? ReviewPage.State.CLOSED : ReviewPage.State.OPEN;
    }

    private static List<Step> steps(Frame frame, ReviewPage.State state, List<ReviewQueries.Task> tasks) {
        var labels = List.of(
                frame.t("desk-review.step.open"),
                frame.t("desk-review.step.assign"),
                frame.t("desk-review.step.score"),
                frame.t("desk-review.step.rank"));
        var now = switch (state) {
            case BEFORE -> 0;
            case OPEN -> tasks.isEmpty() ? 1 : 2;
            case CLOSED -> 4;
        };
        return Step.walk(labels, now);
    }

    private List<ReviewPage.Expert> experts(Frame frame, Actor actor, Call call, List<ReviewQueries.Task> tasks) {
        var conflicts = review.conflicts(actor, call.ref());
        return review.invitations(actor, call.ref()).stream()
                .map(invitation -> {
                    var own = tasks.stream()
                            .filter(task -> task.expert().equals(invitation.expert()))
                            .toList();
                    return new ReviewPage.Expert(
                            invitation.expert(),
                            people.nameFor(actor, invitation.expert()),
                            organisation(frame, actor, invitation.expert()),
                            answer(frame, invitation),
                            invite.fields(frame, call, invitation.fields()),
                            frame.t(
                                    "desk-review.of",
                                    own.stream().filter(ReviewQueries.Task::in).count(),
                                    own.size()),
                            (int) conflicts.stream()
                                    .filter(c -> c.expert().equals(invitation.expert()))
                                    .count());
                })
                .toList();
    }

    private String organisation(Frame frame, Actor actor, String expert) {
        return people.person(actor, expert)
                .map(Person::organisation)
                .flatMap(people::organisation)
                .map(o -> frame.t(o.name()))
                .orElse("");
    }

    private static Tag answer(Frame frame, Invitation invitation) {
        if (invitation.open()) {
            return Tag.of(Tone.PRIMARY, frame.t("desk-review.answer.open"));
        }
        return invitation.isAccepted()
                ? Tag.of(Tone.SUCCESS, frame.t("desk-review.answer.yes"))
                : Tag.of(Tone.NEUTRAL, frame.t("desk-review.answer.no", invitation.reason()));
    }

    private List<ReviewPage.Conflict> conflicts(Frame frame, Actor actor, String call) {
        return review.conflicts(actor, call).stream()
                .map(c -> new ReviewPage.Conflict(
                        c.application(),
                        people.nameFor(actor, c.expert()),
                        frame.t("review.kind." + c.kind()),
                        frame.t(c.found() ? "desk-review.conflict.found" : "desk-review.conflict.declared"),
                        c.found() ? "" : c.reason(),
                        frame.time(c.recordedAt())))
                .toList();
    }

    private ReviewPage.Proposal proposal(
            Frame frame, Actor actor, AssignmentProposal proposal, List<Application> candidates) {
        var facts = List.of(
                Term.of(frame.t("desk-review.proposal.status"), frame.t("desk-review.status." + proposal.status())),
                Term.of(frame.t("desk-review.proposal.total"), plain(proposal.total())),
                Term.of(frame.t("desk-review.proposal.bound"), plain(proposal.bound())),
                Term.of(frame.t("desk-review.proposal.worst"), plain(proposal.worst())),
                Term.of(
                        frame.t("desk-review.proposal.load"),
                        frame.t("desk-review.proposal.load-is", proposal.reviewsEach(), proposal.mostEach())),
                Term.of(
                        frame.t("desk-review.proposal.connected"),
                        frame.t(proposal.connected() ? "component.field.yes" : "component.field.no")),
                Term.of(frame.t("desk-review.proposal.kept"), frame.number(proposal.kept())),
                Term.of(frame.t("desk-review.proposal.input"), proposal.inputHash()),
                Term.of(frame.t("desk-review.proposal.version"), proposal.version()));
        return new ReviewPage.Proposal(
                proposal.number(),
                proposal.applicable(),
                proposal.appliedAt() == null
                        ? Tag.of(Tone.WARNING, frame.t("desk-review.proposal.open"))
                        : Tag.of(Tone.SUCCESS, frame.t("desk-review.proposal.applied")),
                facts,
                proposal.reasons(),
                candidates.stream()
                        .map(a -> line(actor, proposal, a))
                        .filter(line -> !line.experts().isEmpty())
                        .toList());
    }

    private ReviewPage.Line line(Actor actor, AssignmentProposal proposal, Application application) {
        return new ReviewPage.Line(
                application.ref(),
                application.title(),
                proposal.pairs().stream()
                        .filter(pair -> pair.application().equals(application.ref()))
                        .map(pair -> people.nameFor(actor, pair.expert()))
                        .collect(Collectors.joining(", ")));
    }

    private static String plain(java.math.BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static ReviewPage.Progress progress(
            Frame frame, List<ReviewQueries.Task> tasks, List<Application> candidates) {
        var counts = new ArrayList<ReviewPage.Count>();
        for (var application : candidates) {
            var own = tasks.stream()
                    .filter(task -> task.application().equals(application.ref()))
                    .toList();
            var in = own.stream().filter(ReviewQueries.Task::in).count();
            counts.add(new ReviewPage.Count(
                    application.ref(),
                    application.title(),
                    frame.t("desk-review.of", in, own.size()),
                    application.submitted()
                            ? in == own.size() && in > 0
                                    ? Tag.of(Tone.SUCCESS, frame.t("desk-review.complete"))
                                    : Tag.of(Tone.PRIMARY, frame.t("desk-review.waiting"))
                            : Tag.of(Tone.NEUTRAL, frame.t("desk-review.withdrawn"))));
        }
        var done = (int) tasks.stream().filter(ReviewQueries.Task::in).count();
        return new ReviewPage.Progress(done, tasks.size(), frame.t("desk-review.of", done, tasks.size()), counts);
    }
}
