package kcity.selection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kcity.programme.Places;
import kcity.programme.SubType;
import kcity.shared.Matter;
import kcity.shared.Refused.Reason;
import kcity.shared.Won;

/** The rules that a decision must keep, one method each. Pure; all that is broken is told at once. */
final class DecisionCheck {
    private final Limits limits;
    private final Envelope envelope;
    private final Portfolio portfolio;
    private final Map<String, Candidate> standing;
    private final List<Choice> choices;
    private final List<String> reserve;
    private final List<Reason> wrong = new ArrayList<>();

    private DecisionCheck(
            Limits limits,
            Envelope envelope,
            Portfolio portfolio,
            List<Candidate> standing,
            List<Choice> choices,
            List<String> reserve) {
        this.limits = limits;
        this.envelope = envelope;
        this.portfolio = portfolio;
        this.standing = standing.stream().collect(Collectors.toMap(Candidate::ref, Function.identity()));
        this.choices = choices;
        this.reserve = reserve;
    }

    static List<Reason> wrong(
            Limits limits,
            Envelope envelope,
            Portfolio portfolio,
            List<Candidate> standing,
            List<Choice> choices,
            List<String> reserve) {
        var check = new DecisionCheck(limits, envelope, portfolio, standing, choices, reserve);
        check.candidatesStand();
        if (check.wrong.isEmpty()) {
            check.places();
            check.amounts();
            check.onePerCity();
            check.envelope();
            check.departuresHaveReasons();
            check.reserve();
        }
        return check.wrong;
    }

    /** Whether the word differs from the proposal. */
    static boolean departs(Portfolio portfolio, Choice choice) {
        return !portfolio.granted(choice.ref()).orElse(Won.ZERO).equals(choice.amount());
    }

    private List<Candidate> in() {
        return choices.stream()
                .filter(Choice::in)
                .map(choice -> candidate(choice.ref()))
                .toList();
    }

    private Candidate candidate(String ref) {
        return java.util.Objects.requireNonNull(standing.get(ref));
    }

    private void candidatesStand() {
        var seen = new HashSet<String>();
        for (var choice : choices) {
            if (!seen.add(choice.ref())) {
                wrong.add(Reason.at(amount(choice), "refusal.selection.twice", choice.ref()));
            } else if (!standing.containsKey(choice.ref())) {
                wrong.add(Reason.at(amount(choice), "refusal.selection.no-candidate", choice.ref()));
            }
        }
    }

    private void places() {
        var chosen = in();
        var all = List.copyOf(standing.values());
        var whole = limits.places();
        if (whole != null) {
            places(whole, chosen.size(), Limits.least(whole, all));
        }
        limits.ofSubTypes()
                .forEach((subType, places) -> places(
                        subType,
                        places,
                        Limits.of(subType, chosen).size(),
                        Limits.least(places, Limits.of(subType, all))));
    }

    private void places(Places places, int chosen, int least) {
        if (chosen < least) {
            wrong.add(Reason.of("refusal.selection.too-few", chosen, least));
        }
        if (chosen > Limits.most(places)) {
            wrong.add(Reason.of("refusal.selection.too-many", chosen, Limits.most(places)));
        }
    }

    private void places(SubType subType, Places places, int chosen, int least) {
        var name = limits.name(subType);
        if (chosen < least) {
            wrong.add(Reason.of("refusal.selection.too-few-of-sub-type", name, chosen, least));
        }
        if (chosen > Limits.most(places)) {
            wrong.add(Reason.of("refusal.selection.too-many-of-sub-type", name, chosen, Limits.most(places)));
        }
    }

    private void amounts() {
        for (var choice : choices) {
            if (choice.in()) {
                amount(choice, candidate(choice.ref()));
            }
        }
    }

    private void amount(Choice choice, Candidate candidate) {
        var band = limits.bands().get(candidate.subType());
        if (band != null && !band.admits(choice.amount())) {
            wrong.add(Reason.at(
                    amount(choice),
                    "refusal.selection.band",
                    choice.ref(),
                    choice.amount(),
                    band.least() == null ? Won.ZERO : band.least(),
                    band.most() == null ? candidate.requested() : band.most()));
        }
        if (choice.amount().compareTo(candidate.requested()) > 0) {
            wrong.add(Reason.at(
                    amount(choice),
                    "refusal.selection.more-than-asked",
                    choice.ref(),
                    choice.amount(),
                    candidate.requested()));
        }
    }

    private void onePerCity() {
        in().stream()
                .collect(Collectors.groupingBy(Candidate::place, java.util.TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> !limits.perCity().admits(same.size()))
                .forEach(same -> wrong.add(Reason.of(
                        "refusal.selection.one-per-city",
                        same.getFirst().city(),
                        same.stream().map(Candidate::ref).sorted().collect(Collectors.joining(", ")))));
    }

    private void envelope() {
        var total = total(choices);
        var most = envelope.most();
        if (most != null && !envelope.admits(total)) {
            wrong.add(Reason.of("refusal.selection.envelope", total, most, envelope.elsewhere(), envelope.kept()));
        }
    }

    static Won total(List<Choice> choices) {
        return choices.stream().map(Choice::amount).reduce(Won.ZERO, Won::plus);
    }

    private void departuresHaveReasons() {
        for (var choice : choices) {
            if (departs(portfolio, choice) && choice.reason().isEmpty()) {
                wrong.add(Reason.at(Matter.REASON.of(choice.ref()), "refusal.selection.departure", choice.ref()));
            }
        }
        var spokenOf = choices.stream().map(Choice::ref).toList();
        portfolio.grants().stream()
                .filter(grant -> !spokenOf.contains(grant.ref()) && standing.containsKey(grant.ref()))
                .forEach(grant ->
                        wrong.add(Reason.at(Matter.REASON.of(grant.ref()), "refusal.selection.left-out", grant.ref())));
    }

    private void reserve() {
        var chosen = in().stream().map(Candidate::ref).toList();
        var seen = new HashSet<String>();
        for (var ref : reserve) {
            if (!standing.containsKey(ref) || chosen.contains(ref) || !seen.add(ref)) {
                wrong.add(Reason.at(SelectionMatter.RESERVE.of(ref), "refusal.selection.reserve", ref));
            }
        }
    }

    private static Matter amount(Choice choice) {
        return SelectionMatter.AMOUNT.of(choice.ref());
    }
}
