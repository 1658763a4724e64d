package kcity.engines;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kcity.optimise.selection.Candidate;
import kcity.optimise.selection.Grant;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.explain.Analysis;
import kcity.optimise.selection.explain.CandidateFigures;
import kcity.optimise.selection.explain.DrawFigures;
import org.jspecify.annotations.Nullable;

/** The answer as a table, one line a candidate in the order of ids; figures that were not asked for are empty. */
final class ChoiceTable {
    private static final List<String> HEADER = List.of(
            "id",
            "status",
            "amountWon",
            "contribution",
            "lot",
            "costOfOpposite",
            "threshold",
            "change",
            "envelopeWon",
            "shareOfDraws",
            "ineligible");

    private ChoiceTable() {}

    static void write(
            Path file,
            SelectionProblem problem,
            Choice choice,
            @Nullable Analysis analysis,
            @Nullable DrawFigures draws) {
        Map<String, Grant> grants = new TreeMap<>();
        choice.grants().forEach(grant -> grants.put(grant.id(), grant));
        Map<String, CandidateFigures> figures = new TreeMap<>();
        if (analysis != null) {
            analysis.candidates().forEach(it -> figures.put(it.id(), it));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Candidate candidate : problem.candidates()) {
            String id = candidate.id();
            Grant grant = grants.get(id);
            CandidateFigures own = figures.get(id);
            String ineligible = choice.ineligible().get(id);
            rows.add(Arrays.asList(
                    id,
                    grant != null ? "chosen" : ineligible != null ? "ineligible" : "refused",
                    grant == null ? null : (Object) grant.amountWon(),
                    grant == null ? null : grant.contribution(),
                    choice.lots().getOrDefault(id, List.of()).stream()
                            .findFirst()
                            .orElse(null),
                    own == null ? null : own.costOfOpposite(),
                    own == null ? null : own.threshold(),
                    own == null ? null : own.change(),
                    own == null ? null : own.envelopeWon(),
                    draws == null ? null : (Object) draws.share(id),
                    ineligible));
        }
        TableFile.write(file, HEADER, rows);
    }
}
