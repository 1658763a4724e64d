package kcity.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kcity.optimise.selection.Grant;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.explain.Analysis;
import kcity.optimise.selection.explain.CandidateFigures;
import kcity.optimise.selection.explain.DrawFigures;
import kcity.picture.FirmPlaces;
import kcity.picture.Words;
import org.jspecify.annotations.Nullable;

/** Candidates from the firmest place down: by share of draws, else chosen ones first and by value. Ineligible ones are left out. */
final class ChoicePlot {
    private static final int MOST = 100;

    private ChoicePlot() {}

    static void write(
            Path file,
            SelectionProblem problem,
            Choice choice,
            @Nullable Analysis analysis,
            @Nullable DrawFigures draws,
            Words words) {
        List<String> chosen = choice.grants().stream().map(Grant::id).toList();
        Map<String, CandidateFigures> figures = analysis == null
                ? new TreeMap<>()
                : analysis.candidates().stream().collect(Collectors.toMap(CandidateFigures::id, it -> it));
        List<FirmPlaces.Row> rows = problem.candidates().stream()
                .filter(it -> !choice.ineligible().containsKey(it.id()))
                .map(it -> new FirmPlaces.Row(
                        it.id(),
                        chosen.contains(it.id()),
                        draws == null ? null : Double.valueOf(draws.share(it.id())),
                        it.value().doubleValue(),
                        threshold(figures.get(it.id()))))
                .sorted(Comparator.comparingDouble((FirmPlaces.Row it) -> it.share() == null ? 0 : -it.share())
                        .thenComparing(it -> !it.chosen())
                        .thenComparingDouble(it -> -it.value()))
                .limit(MOST)
                .toList();
        try {
            Files.writeString(file, FirmPlaces.of(rows, words));
        } catch (IOException e) {
            throw Target.unwritable(file, e);
        }
    }

    private static @Nullable Double threshold(@Nullable CandidateFigures figures) {
        return figures == null || figures.threshold() == null
                ? null
                : Double.valueOf(figures.threshold().doubleValue());
    }
}
