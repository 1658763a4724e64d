package kcity.desk.selection;

import java.util.ArrayList;
import java.util.List;
import kcity.selection.Candidate;
import kcity.selection.Portfolio;
import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;

/** A proposed portfolio in words. */
final class Proposals {
    private Proposals() {}

    static SelectionPage.Proposal of(Frame frame, Portfolio portfolio, List<Candidate> sheet) {
        var proved = portfolio.status().equals("OPTIMAL");
        return new SelectionPage.Proposal(
                portfolio.number(),
                Tag.of(
                        proved ? Tone.SUCCESS : portfolio.found() ? Tone.WARNING : Tone.DANGER,
                        frame.t("desk-selection.status." + portfolio.status())),
                facts(frame, portfolio),
                portfolio.conflict(),
                portfolio.grants().stream()
                        .map(grant -> granted(frame, grant, candidate(sheet, grant.ref())))
                        .toList(),
                sheet.stream()
                        .flatMap(c -> portfolio.refusals().stream()
                                .filter(refusal -> refusal.ref().equals(c.ref()))
                                .map(refusal -> new SelectionPage.Out(
                                        c.ref(), c.title(), why(frame, refusal), would(frame, refusal))))
                        .toList());
    }

    static Candidate candidate(List<Candidate> sheet, String ref) {
        return sheet.stream().filter(c -> c.ref().equals(ref)).findFirst().orElseThrow();
    }

    private static SelectionPage.Granted granted(Frame frame, Portfolio.Grant grant, Candidate candidate) {
        return new SelectionPage.Granted(
                grant.ref(), candidate.title(), SelectionPages.place(frame, candidate), frame.won(grant.amount()));
    }

    private static List<Term> facts(Frame frame, Portfolio portfolio) {
        var facts = new ArrayList<Term>();
        facts.add(Term.of(frame.t("desk-selection.proposal.value"), SelectionPages.number(portfolio.value())));
        facts.add(Term.of(frame.t("desk-selection.proposal.bound"), SelectionPages.number(portfolio.bound())));
        var second = portfolio.secondValue();
        if (second != null) {
            facts.add(Term.of(frame.t("desk-selection.proposal.second"), SelectionPages.number(second)));
        }
        facts.add(Term.of(frame.t("desk-selection.proposal.spent"), frame.won(portfolio.spent())));
        if (portfolio.limited()) {
            facts.add(Term.of(frame.t("desk-selection.proposal.left"), frame.won(portfolio.leftOver())));
            facts.add(Term.of(frame.t("desk-selection.proposal.least-left"), frame.won(portfolio.leastLeftOver())));
        }
        if (portfolio.tied()) {
            facts.add(Term.of(frame.t("desk-selection.proposal.tied"), frame.t("desk-selection.proposal.tied.text")));
        }
        facts.add(Term.of(frame.t("desk-review.proposal.input"), portfolio.inputHash()));
        facts.add(Term.of(frame.t("desk-review.proposal.version"), portfolio.version()));
        return facts;
    }

    private static String why(Frame frame, Portfolio.Refusal refusal) {
        return frame.t("desk-selection.why." + refusal.why(), refusal.beside());
    }

    private static String would(Frame frame, Portfolio.Refusal refusal) {
        var sentences = new ArrayList<String>();
        var threshold = refusal.threshold();
        var envelope = refusal.envelope();
        if (threshold != null) {
            sentences.add(frame.t("desk-selection.would.value", SelectionPages.number(threshold)));
        }
        if (envelope != null) {
            sentences.add(frame.t("desk-selection.would.money", envelope));
        }
        return sentences.isEmpty() ? frame.t("desk-selection.would.not") : String.join(" ", sentences);
    }
}
