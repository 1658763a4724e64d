package kcity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kcity.picture.ForestPlot;
import kcity.picture.PathPlot;
import kcity.statistics.effects.Estimate;
import kcity.statistics.effects.Picture;

/** The picture of an estimate, where its method has one. */
final class EstimatePlot {
    private EstimatePlot() {}

    static void write(Estimate estimate, Path file) {
        if (!estimate.assessable() && estimate.answer().picture().isEmpty()) {
            return;
        }
        Picture picture = estimate.answer()
                .picture()
                .orElseThrow(() -> new WrongUse("--plot: the method " + estimate.method()
                        + " has no picture; methods with a start, two-by-two and meta-analysis have"));
        try {
            Files.writeString(file, svg(estimate.method(), picture));
        } catch (IOException e) {
            throw new WrongUse("--plot " + file + " cannot be written: " + e.getMessage());
        }
    }

    static String svg(String method, Picture picture) {
        return switch (picture) {
            case Picture.Paths paths ->
                PathPlot.svg(
                        method + ": " + paths.actual().name() + ", start "
                                + paths.times().get(paths.before()),
                        new PathPlot.Paths(
                                paths.times(),
                                paths.before(),
                                row(paths.actual()),
                                row(paths.expected()),
                                paths.fitted().map(EstimatePlot::row).orElse(null),
                                paths.placebos().stream().map(EstimatePlot::row).toList(),
                                new PathPlot.Axes(
                                        paths.axes().values(), paths.axes().times())));
            case Picture.Forest forest -> forest(forest);
        };
    }

    private static PathPlot.Row row(Picture.Path path) {
        return new PathPlot.Row(path.name(), path.values());
    }

    private static String forest(Picture.Forest forest) {
        List<ForestPlot.Row> rows = forest.studies().stream()
                .map(s -> new ForestPlot.Row(s.name(), s.estimate(), s.lower(), s.upper(), s.weight()))
                .toList();
        Picture.Study all = forest.pooled();
        ForestPlot.Range range = forest.prediction()
                .map(p -> new ForestPlot.Range(p.lower(), p.upper()))
                .orElse(null);
        ForestPlot.Summary summary =
                new ForestPlot.Summary(all.name(), all.estimate(), all.lower(), all.upper(), range);
        return ForestPlot.svg(rows.size() + " studies taken together", forest.axis(), rows, summary, forest.ratios());
    }
}
