package kcity.selection;

import java.util.List;
import java.util.Optional;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.explain.Analysis;
import kcity.optimise.selection.explain.CandidateFigures;
import kcity.optimise.selection.explain.ReservePlace;
import kcity.programme.Places;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/** Why a proposal leaves a candidate out, and what would have it in: the first of the rules that keeps it out, and the engine's exact figures. */
record WhyNot(
        Limits limits,
        List<Candidate> candidates,
        List<String> chosen,
        Choice choice,
        @Nullable Analysis analysis) {
    Portfolio.Refusal of(Candidate candidate) {
        var beside = sameCity(candidate);
        var figures = figures(candidate.ref());
        return new Portfolio.Refusal(
                candidate.ref(),
                why(candidate, beside),
                beside.orElse(""),
                figures.map(CandidateFigures::threshold).orElse(null),
                figures.map(CandidateFigures::envelopeWon).map(Won::new).orElse(null),
                reserve(candidate.ref()));
    }

    private Portfolio.Why why(Candidate candidate, Optional<String> beside) {
        if (choice.ineligible().containsKey(candidate.ref())) {
            return Portfolio.Why.BAND;
        }
        if (beside.isPresent()) {
            return Portfolio.Why.CITY;
        }
        var ofSubType = (int) Limits.of(candidate.subType(), in()).size();
        if (full(limits.ofSubTypes().get(candidate.subType()), ofSubType)) {
            return Portfolio.Why.SUB_TYPE_PLACES;
        }
        return full(limits.places(), chosen.size()) ? Portfolio.Why.PLACES : Portfolio.Why.ENVELOPE;
    }

    private static boolean full(@Nullable Places places, int taken) {
        return places != null && taken >= Limits.most(places);
    }

    private List<Candidate> in() {
        return candidates.stream().filter(c -> chosen.contains(c.ref())).toList();
    }

    private Optional<String> sameCity(Candidate candidate) {
        var most = limits.perCity().most();
        var there = in().stream()
                .filter(c -> c.place().equals(candidate.place()))
                .map(Candidate::ref)
                .toList();
        return most != null && there.size() >= most ? Optional.of(there.getFirst()) : Optional.empty();
    }

    private Optional<CandidateFigures> figures(String ref) {
        return analysis == null
                ? Optional.empty()
                : analysis.candidates().stream().filter(f -> f.id().equals(ref)).findFirst();
    }

    private @Nullable Integer reserve(String ref) {
        return analysis == null
                ? null
                : analysis.reserve().stream()
                        .filter(place -> place.id().equals(ref))
                        .map(ReservePlace::place)
                        .findFirst()
                        .orElse(null);
    }
}
