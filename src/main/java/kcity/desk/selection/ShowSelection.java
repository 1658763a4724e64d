package kcity.desk.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.people.PeopleQueries;
import kcity.programme.CallRules;
import kcity.programme.SubType;
import kcity.review.ReviewQueries;
import kcity.selection.Candidate;
import kcity.selection.Decision;
import kcity.selection.EarlierDecision;
import kcity.selection.SelectionQueries;
import kcity.selection.SelectionRights;
import kcity.selection.TakeBackSelections;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.SubmittedForm;
import kcity.web.TakenBack;
import kcity.web.component.Link;
import kcity.web.component.Step;
import kcity.web.component.Struck;
import org.springframework.stereotype.Component;

/** Makes the overview of a call's selection. */
@Component
class ShowSelection {
    private static final int TO_FREEZE = 0;
    private static final int TO_PROPOSE = 1;
    private static final int TO_DECIDE = 2;
    private static final int SEALED = 3;
    private static final int ANNOUNCED = 4;
    private final SelectionHeads heads;
    private final SelectionQueries selection;
    private final ReviewQueries review;
    private final CallQueries calls;
    private final DecisionForm form;
    private final LimitTerms limits;
    private final TakeBackSelections takeBack;
    private final PeopleQueries people;

    ShowSelection(
            SelectionHeads heads,
            SelectionQueries selection,
            ReviewQueries review,
            CallQueries calls,
            DecisionForm form,
            LimitTerms limits,
            TakeBackSelections takeBack,
            PeopleQueries people) {
        this.heads = heads;
        this.selection = selection;
        this.review = review;
        this.calls = calls;
        this.form = form;
        this.limits = limits;
        this.takeBack = takeBack;
        this.people = people;
    }

    SelectionPage page(Frame frame, Actor actor, String callRef, SubmittedForm entered) {
        var head = heads.of(frame, actor, callRef, SelectionHeads.OVERVIEW);
        var call = calls.call(callRef);
        var decision = selection.decision(actor, callRef);
        var sheet = selection.candidates(actor, callRef);
        var step = step(frame, actor, callRef, decision);
        return new SelectionPage(
                frame,
                entered,
                head,
                steps(frame, head, step),
                next(frame, actor, callRef, step, decision),
                there(frame, actor, call, head, step),
                limits.of(frame, calls.rules(call), selection.envelope(actor, callRef)),
                decision.map(d -> decided(frame, actor, call, d, sheet)).orElse(SelectionPage.Decided.NONE),
                SelectionRights.mayDecide(actor, callRef) ? leaving(frame, actor, callRef, sheet, entered) : List.of(),
                vacant(frame, actor, callRef, sheet),
                TakeBackController.ways(frame, actor, callRef, takeBack),
                struck(frame, actor, callRef));
    }

    /** Decisions and sheets that hold no more. */
    private List<Struck> struck(Frame frame, Actor actor, String callRef) {
        var taken = new TakenBack(frame, id -> people.nameFor(actor, id));
        return Stream.concat(
                        selection.earlier(actor, callRef).stream().map(earlier -> struck(frame, actor, earlier)),
                        selection.sheetsTakenBack(actor, callRef).stream()
                                .map(gone -> taken.of(frame.t("desk-selection.struck.sheet"), gone)))
                .toList();
    }

    private Struck struck(Frame frame, Actor actor, EarlierDecision earlier) {
        return new Struck(
                frame.t(
                        earlier.takenBack() ? "desk-selection.struck.decision" : "desk-selection.struck.replaced",
                        earlier.number()),
                frame.won(earlier.total()) + ": " + String.join(", ", earlier.chosen()),
                earlier.why(),
                frame.date(earlier.decidedAt()) + " · " + people.nameFor(actor, earlier.decidedBy()));
    }

    private int step(Frame frame, Actor actor, String call, Optional<Decision> decision) {
        if (decision.isPresent()) {
            return decision.get().announced(frame.now()) ? ANNOUNCED : SEALED;
        }
        if (selection.portfolio(actor, call).isPresent()) {
            return TO_DECIDE;
        }
        return selection.frozenAt(actor, call).isPresent() ? TO_PROPOSE : TO_FREEZE;
    }

    private static List<Step> steps(Frame frame, SelectionHead head, int now) {
        var labels = List.of("freeze", "propose", "decide", "announce");
        var pages = List.of("/sheet", "/proposal", "", "");
        var walked = Step.walk(
                labels.stream()
                        .map(label -> frame.t("desk-selection.step." + label))
                        .toList(),
                now);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < walked.size(); i++) {
            var step = walked.get(i);
            var leads = !pages.get(i).isEmpty() && step.state() != Step.State.TO_COME;
            steps.add(new Step(step.label(), step.state(), leads ? head.address() + pages.get(i) : ""));
        }
        return steps;
    }

    private String next(Frame frame, Actor actor, String call, int step, Optional<Decision> decision) {
        return switch (step) {
            case TO_FREEZE ->
                frame.t(
                        review.ranking(actor, call).isEmpty()
                                ? "desk-selection.next.review"
                                : "desk-selection.next.freeze");
            case TO_PROPOSE -> frame.t("desk-selection.next.propose");
            case TO_DECIDE -> frame.t("desk-selection.next.decide");
            case SEALED ->
                frame.t(
                        "desk-selection.next.sealed",
                        frame.both(decision.orElseThrow().announceAt()));
            default -> frame.t("desk-selection.next.announced");
        };
    }

    private static @org.jspecify.annotations.Nullable Link there(
            Frame frame, Actor actor, Call call, SelectionHead head, int step) {
        var prepares = SelectionRights.mayPrepare(actor, call);
        var decides = SelectionRights.mayDecide(actor, call.ref());
        return switch (step) {
            case TO_FREEZE -> prepares ? link(frame, head, "sheet") : null;
            case TO_PROPOSE -> prepares ? link(frame, head, "proposal") : null;
            case TO_DECIDE -> link(frame, head, decides ? "decision" : "proposal");
            case SEALED -> decides ? link(frame, head, "decision") : null;
            default -> null;
        };
    }

    private static Link link(Frame frame, SelectionHead head, String page) {
        return new Link(frame.t("desk-selection.go." + page), head.address() + "/" + page);
    }

    static String number(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    static String place(Frame frame, Candidate candidate) {
        return candidate.city() + ", " + frame.country(candidate.country());
    }

    /** As the call names it. */
    static String subType(Frame frame, CallRules rules, SubType subType) {
        return rules.find(subType)
                .flatMap(s -> s.name().known())
                .map(frame::t)
                .orElse(frame.t(rules.name().get()));
    }

    private SelectionPage.Decided decided(
            Frame frame, Actor actor, Call call, Decision decision, List<Candidate> sheet) {
        return new DecidedParts(frame, calls.rules(call), sheet)
                .of(decision, selection.results(actor, call.ref()), selection.replacements(actor, call.ref()));
    }

    /** Named to the committee and the officers, so that nobody is announced who has left. */
    private List<String> vacant(Frame frame, Actor actor, String call, List<Candidate> sheet) {
        var vacant = selection.vacancies(actor, call);
        return sheet.stream()
                .filter(c -> vacant.contains(c.ref()))
                .map(c -> frame.t("desk-selection.vacant", c.title(), c.ref()))
                .toList();
    }

    private List<SelectionPage.Leaving> leaving(
            Frame frame, Actor actor, String call, List<Candidate> sheet, SubmittedForm entered) {
        var winners = selection.results(actor, call);
        var standing = selection.standing(actor, call);
        var vacant = selection.vacancies(actor, call);
        return sheet.stream()
                .filter(c -> vacant.contains(c.ref())
                        || winners.stream().anyMatch(w -> w.ref().equals(c.ref())) && !standing.contains(c))
                .map(c -> new SelectionPage.Leaving(c.ref(), c.title(), form.replacing(frame, c.ref(), entered)))
                .toList();
    }
}
