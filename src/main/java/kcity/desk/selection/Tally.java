package kcity.desk.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcity.programme.CallRules;
import kcity.programme.SubType;
import kcity.selection.Candidate;
import kcity.selection.Choice;
import kcity.selection.Envelope;
import kcity.shared.Won;
import kcity.web.Frame;
import kcity.web.component.Term;

/** What choices come to, each beside what is allowed; told of choices that are not allowed as well. */
record Tally(Frame frame, CallRules rules, Envelope envelope, List<Candidate> sheet) {
    List<Term> of(List<Choice> choices) {
        var chosen = choices.stream()
                .filter(Choice::in)
                .map(choice -> Proposals.candidate(sheet, choice.ref()))
                .toList();
        var terms = new ArrayList<Term>();
        terms.add(places(
                frame.t("desk-selection.limit.places"),
                chosen.size(),
                LimitTerms.places(frame, rules.places().value())));
        Map<SubType, Long> bySubType =
                chosen.stream().collect(Collectors.groupingBy(Candidate::subType, Collectors.counting()));
        if (rules.subTypes().size() > 1) {
            for (var subType : rules.subTypes()) {
                terms.add(places(
                        ShowSelection.subType(frame, rules, subType.subType()),
                        bySubType.getOrDefault(subType.subType(), 0L),
                        LimitTerms.places(frame, subType.places().value())));
            }
        }
        terms.add(money(choices.stream().map(Choice::amount).reduce(Won.ZERO, Won::plus)));
        return terms;
    }

    private Term places(String name, long chosen, String allowed) {
        return Term.of(name, frame.t("desk-selection.tally.places", chosen, allowed));
    }

    private Term money(Won total) {
        var most = envelope.most();
        var name = frame.t("desk-selection.tally.money");
        if (most == null) {
            return Term.of(name, frame.won(total));
        }
        return Term.of(
                name,
                envelope.admits(total)
                        ? frame.t("desk-selection.tally.within", total, most, most.minus(total))
                        : frame.t("desk-selection.tally.over", total, most, total.minus(most)));
    }
}
