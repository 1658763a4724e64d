package kcity.desk.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kcity.programme.CallRules;
import kcity.selection.Candidate;
import kcity.selection.Portfolio;
import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;

/** A proposed portfolio in words. */
record Proposals(Frame frame, CallRules rules, Portfolio portfolio, List<Candidate> sheet) {
    static Candidate candidate(List<Candidate> sheet, String ref) {
        return sheet.stream().filter(c -> c.ref().equals(ref)).findFirst().orElseThrow();
    }

    Tag state() {
        var proved = portfolio.status().equals("OPTIMAL");
        return Tag.of(
                proved ? Tone.SUCCESS : portfolio.found() ? Tone.WARNING : Tone.DANGER,
                frame.t("desk-selection.status." + portfolio.status()));
    }

    /** Best first. */
    List<ProposalPage.Granted> granted() {
        return portfolio.grants().stream()
                .map(grant -> granted(grant, candidate(sheet, grant.ref())))
                .sorted(Comparator.comparingInt(ProposalPage.Granted::rank))
                .toList();
    }

    private ProposalPage.Granted granted(Portfolio.Grant grant, Candidate candidate) {
        return new ProposalPage.Granted(
                grant.ref(),
                candidate.title(),
                ShowSelection.place(frame, candidate),
                ShowSelection.subType(frame, rules, candidate.subType()),
                candidate.rank(),
                frame.won(candidate.requested()),
                frame.won(grant.amount()));
    }

    List<Term> facts() {
        var facts = new ArrayList<Term>();
        facts.add(Term.of(frame.t("desk-selection.proposal.spent"), frame.won(portfolio.spent())));
        if (portfolio.limited()) {
            facts.add(Term.of(frame.t("desk-selection.proposal.left"), frame.won(portfolio.leftOver())));
            facts.add(Term.of(frame.t("desk-selection.proposal.least-left"), frame.won(portfolio.leastLeftOver())));
        }
        facts.add(Term.of(frame.t("desk-selection.proposal.at"), frame.time(portfolio.proposedAt())));
        return facts;
    }

    /** A tie, and the candidate that misses by least. */
    List<String> alternatives() {
        var words = new ArrayList<String>();
        if (portfolio.found()) {
            words.add(frame.t(portfolio.tied() ? "desk-selection.proposal.tied" : "desk-selection.proposal.only"));
        }
        portfolio.refusals().stream()
                .filter(refusal -> refusal.threshold() != null)
                .min(Comparator.comparing(this::distance).thenComparing(Portfolio.Refusal::ref))
                .ifPresent(nearest -> words.add(frame.t(
                        "desk-selection.proposal.nearest",
                        nearest.ref(),
                        candidate(sheet, nearest.ref()).title(),
                        ShowSelection.number(distance(nearest)))));
        return words;
    }

    private BigDecimal distance(Portfolio.Refusal refusal) {
        return Objects.requireNonNull(refusal.threshold())
                .subtract(candidate(sheet, refusal.ref()).value())
                .max(BigDecimal.ZERO);
    }

    List<Term> proof() {
        var proof = new ArrayList<Term>();
        proof.add(Term.of(frame.t("desk-selection.proposal.value"), ShowSelection.number(portfolio.value())));
        proof.add(Term.of(frame.t("desk-selection.proposal.bound"), ShowSelection.number(portfolio.bound())));
        var second = portfolio.secondValue();
        if (second != null) {
            proof.add(Term.of(frame.t("desk-selection.proposal.second"), ShowSelection.number(second)));
        }
        proof.add(Term.of(frame.t("desk-selection.proposal.seed"), Long.toString(portfolio.seed())));
        proof.add(Term.of(frame.t("desk-review.proposal.input"), portfolio.inputHash()));
        proof.add(Term.of(frame.t("desk-review.proposal.version"), portfolio.version()));
        return proof;
    }

    List<LeftOutPage.Group> leftOut() {
        var groups = new ArrayList<LeftOutPage.Group>();
        for (var why : Portfolio.Why.values()) {
            var lines = portfolio.refusals().stream()
                    .filter(refusal -> refusal.why() == why)
                    .map(refusal -> out(refusal, candidate(sheet, refusal.ref())))
                    .sorted(Comparator.comparingInt(LeftOutPage.Out::rank))
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(
                        new LeftOutPage.Group("out-" + why, frame.t("desk-selection.why." + why), never(lines), lines));
            }
        }
        return groups;
    }

    private String never(List<LeftOutPage.Out> lines) {
        var value = lines.stream().allMatch(out -> out.distance().isEmpty());
        var money = lines.stream().allMatch(out -> out.money().isEmpty());
        if (value && money) {
            return frame.t("desk-selection.would.not");
        }
        return value ? frame.t("desk-selection.would.no-value") : money ? frame.t("desk-selection.would.no-money") : "";
    }

    private LeftOutPage.Out out(Portfolio.Refusal refusal, Candidate candidate) {
        var envelope = refusal.envelope();
        var reserve = refusal.reserve();
        var beside = refusal.beside().isEmpty() ? "" : frame.t("desk-selection.beside", refusal.beside());
        return new LeftOutPage.Out(
                candidate.rank(),
                candidate.ref(),
                candidate.title(),
                ShowSelection.place(frame, candidate) + beside,
                ShowSelection.number(candidate.value()),
                refusal.threshold() == null ? "" : "+" + ShowSelection.number(distance(refusal)),
                envelope == null ? "" : frame.t("desk-selection.would.money", envelope),
                reserve == null ? "" : frame.number(reserve));
    }
}
