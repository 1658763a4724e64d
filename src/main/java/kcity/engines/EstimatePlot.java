package kcity.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kcity.picture.ForestPlot;
import kcity.picture.PathPlot;
import kcity.picture.Words;
import kcity.statistics.effects.Estimate;
import kcity.statistics.effects.methods.Picture;
import kcity.terminal.WrongUse;

/** The picture of an estimate, where its method has one. */
final class EstimatePlot {
    private EstimatePlot() {}

    static void write(Estimate estimate, Path file, Words words) {
        if (!estimate.assessable() && estimate.answer().picture().isEmpty()) {
            return;
        }
        Picture picture = estimate.answer()
                .picture()
                .orElseThrow(() -> new WrongUse("--plot: the method " + estimate.method()
                        + " has no picture; methods with a start, two-by-two and meta-analysis have"));
        try {
            Files.writeString(file, svg(estimate.method(), picture, words));
        } catch (IOException e) {
            throw Target.unwritable(file, e);
        }
    }

    static String svg(String method, Picture picture, Words words) {
        return switch (picture) {
            case Picture.Paths paths ->
                PathPlot.svg(
                        method,
                        new PathPlot.Paths(
                                paths.times(),
                                paths.before(),
                                paths.unit().orElse(null),
                                paths.actual(),
                                paths.expected(),
                                paths.fitted().orElse(null),
                                paths.placebos().stream()
                                        .map(it -> new PathPlot.Row(it.name(), it.values()))
                                        .toList(),
                                new PathPlot.Axes(
                                        paths.axes().values(), paths.axes().times())),
                        words);
            case Picture.Forest forest -> forest(forest, words);
        };
    }

    private static String forest(Picture.Forest forest, Words words) {
        List<ForestPlot.Row> rows = forest.studies().stream()
                .map(s -> new ForestPlot.Row(s.name(), s.estimate(), s.lower(), s.upper(), s.weight()))
                .toList();
        Picture.Interval all = forest.pooled();
        ForestPlot.Range range = forest.prediction()
                .map(p -> new ForestPlot.Range(p.lower(), p.upper()))
                .orElse(null);
        ForestPlot.Summary summary = new ForestPlot.Summary(all.estimate(), all.lower(), all.upper(), range);
        String axis = (forest.ratios() ? words.of(forest.axis()) : forest.axis())
                + forest.unit().map(it -> " (" + it + ")").orElse("");
        return ForestPlot.svg(axis, rows, summary, forest.ratios(), words);
    }
}
