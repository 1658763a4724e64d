package kcity.desk.selection;

import java.util.List;
import kcity.programme.CallRules;
import kcity.selection.Candidate;
import kcity.selection.Decision;
import kcity.selection.Replacement;
import kcity.selection.Result;
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
                        Term.of(frame.t("desk-selection.announce-at"), frame.time(decision.announceAt())),
                        Term.of(frame.t("desk-selection.decided-at"), frame.time(decision.decidedAt())),
                        Term.of(frame.t("desk-selection.total"), frame.won(decision.total())),
                        Term.of(frame.t("desk-selection.reason"), decision.reason())),
                winners.stream()
                        .map(w -> new SelectionPage.Winner(
                                w.ref(),
                                w.title(),
                                w.city() + ", " + frame.country(w.country()),
                                SelectionPages.subType(frame, rules, w.subType()),
                                frame.won(w.amount())))
                        .toList(),
                decision.choices().stream()
                        .filter(Decision.Made::departs)
                        .map(this::departure)
                        .toList(),
                decision.reserve().stream().map(this::named).toList(),
                replacements.stream()
                        .map(r -> frame.t(
                                "desk-selection.replaced",
                                named(r.withdrawn()),
                                named(r.winner()),
                                r.amount(),
                                r.reason()))
                        .toList());
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
        return ref + " " + Proposals.candidate(sheet, ref).title();
    }
}
