package kcity.engines;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kcity.optimise.selection.Grant;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.explain.Alternative;
import kcity.optimise.selection.explain.Analysis;
import kcity.optimise.selection.explain.CandidateFigures;
import kcity.optimise.selection.explain.DrawFigures;
import kcity.optimise.selection.explain.ReservePlace;
import kcity.terminal.Json;
import org.jspecify.annotations.Nullable;

/** The whole answer as one object; values exact, amounts in won. */
final class ChoiceJson {
    private ChoiceJson() {}

    static String of(Choice choice, @Nullable Analysis analysis, @Nullable DrawFigures draws, double seconds) {
        return Json.of(Json.object(
                "status", choice.status(),
                "objective", choice.value(),
                "bound", choice.cpSatBound(),
                "highsObjective", choice.highsValue(),
                "highsBound", choice.highsBound(),
                "tied", choice.tied(),
                "notToldApartWithin", choice.untold(),
                "lots", choice.lots(),
                "chosen", choice.grants().stream().map(ChoiceJson::grant).toList(),
                "spentWon", choice.spentWon(),
                "leftOverWon", choice.leftOverWon(),
                "leastLeftOverWon", choice.leastLeftOverWon(),
                "leastLeftOverByRulesWon", choice.leastLeftOverByRulesWon(),
                "ineligible", choice.ineligible(),
                "conflict", choice.conflict() == null ? null : choice.conflict().rules(),
                "candidates", analysis == null ? null : candidates(analysis, draws),
                "alternatives",
                        analysis == null
                                ? null
                                : analysis.alternatives().stream()
                                        .map(ChoiceJson::alternative)
                                        .toList(),
                "reserve",
                        analysis == null
                                ? null
                                : analysis.reserve().stream()
                                        .map(ChoiceJson::reserve)
                                        .toList(),
                "analysisWhole", analysis == null ? null : analysis.whole(),
                "thresholdUnit", analysis == null ? null : analysis.unit(),
                "draws", draws == null ? null : draws(draws),
                "inputHash", choice.inputHash(),
                "version", choice.version(),
                "seed", choice.seed(),
                "seconds", seconds));
    }

    private static Map<String, @Nullable Object> grant(Grant grant) {
        return Json.object("id", grant.id(), "amountWon", grant.amountWon(), "contribution", grant.contribution());
    }

    private static List<Map<String, @Nullable Object>> candidates(Analysis analysis, @Nullable DrawFigures draws) {
        return analysis.candidates().stream().map(it -> candidate(it, draws)).toList();
    }

    private static Map<String, @Nullable Object> candidate(CandidateFigures it, @Nullable DrawFigures draws) {
        return Json.object(
                "id",
                it.id(),
                "chosen",
                it.chosen(),
                it.chosen() ? "costOfForcingOut" : "costOfForcingIn",
                it.costOfOpposite(),
                "threshold",
                it.threshold(),
                "change",
                it.change(),
                "envelopeWon",
                it.envelopeWon(),
                "shareOfDraws",
                draws == null ? null : draws.share(it.id()));
    }

    private static Map<String, @Nullable Object> alternative(Alternative it) {
        return Json.object(
                "different", it.different(),
                "objective", it.value(),
                "gap", it.gap(),
                "goes", it.goes(),
                "comes", it.comes(),
                "chosen", it.grants().stream().map(ChoiceJson::grant).toList());
    }

    private static Map<String, @Nullable Object> reserve(ReservePlace it) {
        return Json.object(
                "type", it.type(),
                "place", it.place(),
                "id", it.id(),
                "adds", it.adds(),
                "mayReplace", it.mayReplace());
    }

    private static Map<String, @Nullable Object> draws(DrawFigures draws) {
        SortedMap<String, Integer> chosen = new TreeMap<>(draws.chosen());
        return Json.object("count", draws.draws(), "sameSet", draws.sameSet(), "tied", draws.tied(), "chosen", chosen);
    }
}
