package kcity.desk.selection;

import java.util.List;
import kcity.programme.CallRules;
import kcity.selection.Candidate;
import kcity.selection.Choice;
import kcity.selection.Decision;
import kcity.selection.Replacement;
import kcity.selection.Result;
import kcity.shared.Won;
import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;

/** A decision in words. */
record DecidedParts(Frame frame, CallRules rules, List<Candidate> sheet) {
    SelectionPage.Decided of(Decision decision, List<Result> winners, List<Replacement> replacements) {
        var announced = decision.announced(frame.now());
        return new SelectionPage.Decided(
                announced
                        ? Tag.of(Tone.SUCCESS, frame.t("desk-selection.announced"))
                        : Tag.of(Tone.WARNING, frame.t("desk-selection.sealed")),
                List.of(
                        Term.of(frame.t("desk-selection.announce-at"), frame.both(decision.announceAt())),
                        Term.of(frame.t("desk-selection.decided-at"), frame.time(decision.decidedAt())),
                        Term.of(frame.t("desk-selection.total"), frame.won(decision.total())),
                        Term.of(frame.t("desk-selection.reason"), decision.reason())),
                winners.stream()
                        .map(w -> winner(candidate(w.ref()), w.amount()))
                        .toList(),
                departures(decision),
                reserve(decision, replacements),
                replacements.stream()
                        .map(r -> frame.t(
                                "desk-selection.replaced",
                                named(r.withdrawn()),
                                named(r.winner()),
                                r.amount(),
                                r.reason()))
                        .toList());
    }

    List<SelectionPage.Winner> winners(Decision decision) {
        return decision.choices().stream()
                .map(Decision.Made::choice)
                .filter(Choice::in)
                .map(choice -> winner(candidate(choice.ref()), choice.amount()))
                .toList();
    }

    private SelectionPage.Winner winner(Candidate candidate, Won amount) {
        return new SelectionPage.Winner(
                candidate.ref(),
                candidate.title(),
                ShowSelection.place(frame, candidate),
                ShowSelection.subType(frame, rules, candidate.subType()),
                frame.won(amount));
    }

    List<SelectionPage.Departure> departures(Decision decision) {
        return decision.choices().stream()
                .filter(Decision.Made::departs)
                .map(this::departure)
                .toList();
    }

    /** In their order; of who moved up already it is said. */
    List<String> reserve(Decision decision, List<Replacement> replacements) {
        var moved = replacements.stream().map(Replacement::winner).toList();
        return decision.reserve().stream()
                .map(ref -> moved.contains(ref) ? frame.t("desk-selection.reserve.moved", named(ref)) : named(ref))
                .toList();
    }

    private Candidate candidate(String ref) {
        return Proposals.candidate(sheet, ref);
    }

    private SelectionPage.Departure departure(Decision.Made made) {
        var choice = made.choice();
        return new SelectionPage.Departure(
                named(choice.ref()),
                choice.in()
                        ? frame.t("desk-selection.departure.in", choice.amount())
                        : frame.t("desk-selection.departure.out"),
                choice.reason());
    }

    private String named(String ref) {
        return ref + " " + candidate(ref).title();
    }
}
