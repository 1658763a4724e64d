package kcity.desk.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.programme.CallRules;
import kcity.programme.SubType;
import kcity.review.ReviewQueries;
import kcity.selection.Candidate;
import kcity.selection.Decision;
import kcity.selection.Portfolio;
import kcity.selection.SelectionQueries;
import kcity.selection.SelectionRights;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.component.Step;
import kcity.web.component.Tag;
import kcity.web.component.Tone;
import org.springframework.stereotype.Component;

/** Makes the page of a call's selection. */
@Component
class SelectionPages {
    private final SelectionQueries selection;
    private final ReviewQueries review;
    private final CallQueries calls;
    private final DecisionForm form;
    private final LimitTerms limits;

    SelectionPages(
            SelectionQueries selection, ReviewQueries review, CallQueries calls, DecisionForm form, LimitTerms limits) {
        this.selection = selection;
        this.review = review;
        this.calls = calls;
        this.form = form;
        this.limits = limits;
    }

    SelectionPage page(Frame frame, Actor actor, String callRef, Entered entered) {
        var call = calls.call(callRef);
        if (!SelectionRights.maySeeSealed(actor, call)) {
            throw new NotFound("selection of " + callRef);
        }
        var rules = calls.rules(call);
        var frozen = selection.frozenAt(actor, callRef);
        var portfolio = selection.portfolio(actor, callRef);
        var decision = selection.decision(actor, callRef);
        var announced = decision.stream().anyMatch(d -> d.announced(frame.now()));
        var standing = selection.standing(actor, callRef);
        var sheet = selection.candidates(actor, callRef);
        var prepares = SelectionRights.mayPrepare(actor, call);
        var decides = SelectionRights.mayDecide(actor) && portfolio.isPresent() && !announced;
        return new SelectionPage(
                frame,
                entered,
                callRef,
                kcity.desk.application.Ways.name(frame, call),
                steps(frame, frozen, portfolio, decision, announced),
                prepares && frozen.isEmpty() && !review.ranking(actor, callRef).isEmpty(),
                prepares && frozen.isPresent() && !announced,
                limits.of(frame, rules, selection.envelope(actor, callRef)),
                lines(frame, rules, sheet, standing),
                portfolio.map(p -> Proposals.of(frame, p, sheet)).orElse(SelectionPage.Proposal.NONE),
                decides ? form.of(frame, portfolio.get(), decision, standing, entered) : SelectionPage.Form.NONE,
                decision.map(d -> decided(frame, actor, call, d, sheet)).orElse(SelectionPage.Decided.NONE),
                SelectionRights.mayDecide(actor)
                        ? leaving(frame, actor, callRef, sheet, standing, entered)
                        : List.of());
    }

    private static List<Step> steps(
            Frame frame,
            Optional<Instant> frozen,
            Optional<Portfolio> portfolio,
            Optional<Decision> decision,
            boolean announced) {
        var labels = List.of(
                frame.t("desk-selection.step.freeze"),
                frame.t("desk-selection.step.propose"),
                frame.t("desk-selection.step.decide"),
                frame.t("desk-selection.step.announce"));
        var now = announced ? 4 : decision.isPresent() ? 3 : portfolio.isPresent() ? 2 : frozen.isPresent() ? 1 : 0;
        return Step.walk(labels, now);
    }

    private static List<SelectionPage.Line> lines(
            Frame frame, CallRules rules, List<Candidate> sheet, List<Candidate> standing) {
        return sheet.stream()
                .map(c -> new SelectionPage.Line(
                        c.rank(),
                        c.ref(),
                        c.title(),
                        place(frame, c),
                        subType(frame, rules, c.subType()),
                        frame.won(c.requested()),
                        number(c.value()),
                        standing.contains(c)
                                ? Tag.of(Tone.PRIMARY, frame.t("desk-selection.stands"))
                                : Tag.of(Tone.NEUTRAL, frame.t("desk-review.withdrawn"))))
                .toList();
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

    private List<SelectionPage.Leaving> leaving(
            Frame frame, Actor actor, String call, List<Candidate> sheet, List<Candidate> standing, Entered entered) {
        var winners = selection.results(actor, call);
        return sheet.stream()
                .filter(c -> winners.stream().anyMatch(w -> w.ref().equals(c.ref())) && !standing.contains(c))
                .map(c -> new SelectionPage.Leaving(c.ref(), c.title(), form.replacing(frame, c.ref(), entered)))
                .toList();
    }
}
