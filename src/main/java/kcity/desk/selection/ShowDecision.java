package kcity.desk.selection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcity.call.CallQueries;
import kcity.selection.Candidate;
import kcity.selection.Decision;
import kcity.selection.Portfolio;
import kcity.selection.SelectionQueries;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.Refused;
import kcity.web.Frame;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Term;
import org.springframework.stereotype.Component;

/** Makes the pages on which the chair decides: the form, and the decision looked at once more. */
@Component
class ShowDecision {
    private static final Set<String> OWN = Set.of("_csrf", "_once");
    private final SelectionHeads heads;
    private final SelectionQueries selection;
    private final CallQueries calls;
    private final DecisionForm form;

    ShowDecision(SelectionHeads heads, SelectionQueries selection, CallQueries calls, DecisionForm form) {
        this.heads = heads;
        this.selection = selection;
        this.calls = calls;
        this.form = form;
    }

    DecisionPage form(Frame frame, Actor actor, String call, SubmittedForm entered) {
        var head = heads.of(frame, actor, call, "decision");
        var decision = selection.decision(actor, call);
        return selection
                .portfolio(actor, call)
                .filter(p -> decision.stream().noneMatch(d -> d.announced(frame.now())))
                .map(p -> form(frame, actor, head, p, decision, entered))
                .orElse(new DecisionPage(
                        frame,
                        entered,
                        head,
                        List.of(),
                        broken(frame, entered),
                        List.of(),
                        List.of(),
                        false,
                        List.of(),
                        List.of()));
    }

    private DecisionPage form(
            Frame frame,
            Actor actor,
            SelectionHead head,
            Portfolio portfolio,
            Optional<Decision> before,
            SubmittedForm entered) {
        var standing = selection.standing(actor, head.call());
        var entries = form.entries(frame, portfolio, before, standing, entered);
        var main = entries.stream()
                .filter(entry -> portfolio.granted(entry.ref()).isPresent())
                .toList();
        var others = entries.stream().filter(entry -> !main.contains(entry)).toList();
        return new DecisionPage(
                frame,
                entered,
                head,
                tally(frame, actor, head.call()).of(form.readable(entered, portfolio, before, standing)),
                broken(frame, entered),
                main,
                others,
                others.stream().anyMatch(ShowDecision::touched),
                form.whole(frame, before, entered),
                DecisionForm.seen(portfolio, before));
    }

    /** An amount or a complaint stands there; a place on the reserve list alone does not open it. */
    private static boolean touched(DecisionPage.Entry entry) {
        return !entry.fields().getFirst().value().isEmpty()
                || entry.fields().stream().anyMatch(Field::wrong);
    }

    private static List<String> broken(Frame frame, SubmittedForm entered) {
        return entered.reasons().stream()
                .filter(reason -> reason.about().equals(Matter.WHOLE))
                .map(frame::reason)
                .toList();
    }

    private Tally tally(Frame frame, Actor actor, String call) {
        return new Tally(
                frame,
                calls.rules(calls.call(call)),
                selection.envelope(actor, call),
                selection.candidates(actor, call));
    }

    PreviewPage preview(Frame frame, Actor actor, String call, Decision decision, SubmittedForm entered) {
        var sheet = selection.candidates(actor, call);
        var parts = new DecidedParts(frame, calls.rules(calls.call(call)), sheet);
        return new PreviewPage(
                frame,
                heads.of(frame, actor, call, "decision"),
                List.of(
                        Term.of(frame.t("desk-selection.announce-at"), frame.both(decision.announceAt())),
                        Term.of(frame.t("desk-selection.reason"), decision.reason())),
                tally(frame, actor, call)
                        .of(decision.choices().stream()
                                .map(Decision.Made::choice)
                                .toList()),
                parts.winners(decision),
                parts.departures(decision),
                parts.reserve(decision, List.of()),
                hidden(entered));
    }

    private static List<Field> hidden(SubmittedForm entered) {
        return entered.values().entrySet().stream()
                .filter(e -> !OWN.contains(e.getKey()))
                .map(e -> Field.text(e.getKey(), "").value(e.getValue()))
                .toList();
    }

    /** Throws {@link Refused} where there is nothing to decide upon. */
    Portfolio portfolio(Actor actor, String call) {
        return selection.portfolio(actor, call).orElseThrow(() -> new Refused("refusal.selection.no-proposal"));
    }

    List<Candidate> standing(Actor actor, String call) {
        return selection.standing(actor, call);
    }
}
