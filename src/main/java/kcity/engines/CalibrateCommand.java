package kcity.engines;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kcity.picture.RankIntervals;
import kcity.picture.Words;
import kcity.reading.Complaint;
import kcity.reading.Csv;
import kcity.reading.WrongFile;
import kcity.statistics.calibration.Calibrate;
import kcity.statistics.calibration.Calibration;
import kcity.statistics.calibration.CalibrationResult;
import kcity.statistics.calibration.Method;
import kcity.statistics.calibration.NoCalibration;
import kcity.statistics.calibration.Options;
import kcity.statistics.calibration.Score;
import kcity.terminal.ExitCode;
import kcity.terminal.Korean;
import kcity.terminal.WrongUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kcity calibrate}: scores freed from the strictness of those who gave them. */
@Command(
        name = "calibrate",
        sortOptions = false,
        description = {
            "Frees scores from the reviewers' strictness.",
            "Crossed random intercepts by REML, ranks with what remains possible. FILE.csv",
            "has the columns application,reviewer,score in any order; other columns are",
            "passed over."
        },
        footer = {
            "",
            "Examples, to be run where kcity lies:",
            "  ./kcity calibrate --scores docs/examples/calibrate/scores.csv \\",
            "    --scale 0..100 --plot target/ranks.svg",
            "  ./kcity calibrate --scores docs/examples/calibrate/scores.csv --ml --json",
            "  ./kcity calibrate --scores docs/examples/calibrate/scores.csv \\",
            "    --out target/ranks.xlsx --draws-out target/draws.csv",
            "The draws move together where applications shared reviewers; choose takes them:",
            "  --draw-values target/draws.csv",
            "",
            "Other names for columns, 1 the best mark:",
            "  --columns application=ID,reviewer=RevID,score=Score --lower-is-better",
            "",
            "Exit code 0: done; 1: these scores hold no estimate; 2: wrong use or a wrong",
            "file. What the figures mean: docs/engines.md"
        })
public final class CalibrateCommand implements Callable<Integer> {
    private static final Pattern SCALE = Pattern.compile("(-?[0-9.]+)\\.\\.(-?[0-9.]+)");
    private static final List<String> COLUMNS = List.of("application", "reviewer", "score");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--scores", required = true, paramLabel = "FILE.csv", description = "one line a score")
    private Path scores = Path.of("");

    @Option(names = "--ml", description = "full instead of restricted maximum likelihood")
    private boolean full;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "draws for the intervals of ranks (default ${DEFAULT-VALUE})")
    private int draws = Options.USUAL.draws();

    @Option(names = "--seed", paramLabel = "N", description = "of the draws (default ${DEFAULT-VALUE})")
    private long seed = Options.USUAL.seed();

    @Option(names = "--lower-is-better", description = "1 is the best mark")
    private boolean lowerIsBetter;

    @Option(
            names = "--scale",
            paramLabel = "LOW..HIGH",
            description = "the marks that could be given (default: the least and greatest that were)")
    private @Nullable String scale;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "NAME=COLUMN",
            description = "where the file calls application, reviewer or score otherwise")
    private Map<String, String> columns = Map.of();

    @Option(names = "--json", description = "everything, with 16 digits")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "the applications with every figure, as CSV or as FILE.xlsx")
    private @Nullable Path out;

    @Option(
            names = "--draws-out",
            paramLabel = "FILE.csv",
            description = {
                "the draws of what all reviewers would give, a column for each application",
                "and a line for each draw, for choose --draw-values; where lower is better",
                "they are turned round on --scale, for choose takes the greatest"
            })
    private @Nullable Path drawsOut;

    @Option(names = "--plot", paramLabel = "FILE.svg", description = "ranks with their intervals as a picture")
    private @Nullable Path plot;

    @Override
    public Integer call() {
        Target.mustBeWritable(plot);
        Target.mustBeWritable(out);
        Target.mustBeWritable(drawsOut);
        if (drawsOut != null && lowerIsBetter && scale == null) {
            throw new WrongUse(
                    "--draws-out with --lower-is-better needs --scale LOW..HIGH, on which the draws are turned"
                            + " round: choose takes the greatest");
        }
        long start = System.nanoTime();
        List<Score> read = read();
        Options options = options();
        CalibrationResult result = Calibrate.scores(read, options);
        if (result instanceof Calibration calibration) write(calibration, read, options);
        double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
        if (plot != null && result instanceof Calibration calibration)
            draw(
                    calibration,
                    plot,
                    Korean.ofPictures(Objects.requireNonNull(spec).commandLine().getErr()));
        PrintWriter answer = Objects.requireNonNull(spec).commandLine().getOut();
        Korean.plain(answer)
                .print(
                        json
                                ? CalibrationJson.of(result, seconds) + "\n"
                                : CalibrationText.of(result, Korean.wordsOf(answer)));
        answer.flush();
        return result instanceof NoCalibration ? ExitCode.NO : ExitCode.DONE;
    }

    private void write(Calibration calibration, List<Score> read, Options options) {
        if (out != null) CalibrationTables.applications(calibration, out);
        if (drawsOut != null) CalibrationTables.draws(Calibrate.draws(read, options), options, drawsOut);
    }

    private Options options() {
        if (draws < 100 || draws > 1_000_000) throw new WrongUse("--draws takes a number from 100 to 1000000");
        return new Options(full ? Method.ML : Method.REML, draws, seed, lowerIsBetter, scale());
    }

    private Options.@Nullable Scale scale() {
        if (scale == null) return null;
        Matcher matcher = SCALE.matcher(scale);
        if (!matcher.matches()) throw new WrongUse("--scale is written like 1..5, not " + scale);
        try {
            return new Options.Scale(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--scale goes from the lowest to the highest mark, not " + scale);
        }
    }

    private List<Score> read() {
        for (String name : columns.keySet()) {
            if (!COLUMNS.contains(name))
                throw new WrongUse("--columns knows application, reviewer and score, not " + name);
        }
        String application = columns.getOrDefault("application", "application");
        String reviewer = columns.getOrDefault("reviewer", "reviewer");
        String score = columns.getOrDefault("score", "score");
        SameNames applications = new SameNames();
        SameNames reviewers = new SameNames();
        List<Score> read = Csv.file(scores)
                .required(application, reviewer, score)
                .read(row -> new Score(
                        applications.one(row.text(application)),
                        reviewers.one(row.text(reviewer)),
                        row.decimal(score).doubleValue()));
        if (read.isEmpty())
            throw new WrongFile(
                    scores.toString(), List.of(new Complaint(0, 0, "there are no scores; add a line for each")));
        return read;
    }

    private static void draw(Calibration calibration, Path file, Words words) {
        List<RankIntervals.Row> rows = calibration.applications().stream()
                .map(a -> new RankIntervals.Row(a.application(), a.rank(), a.rankLow(), a.rankHigh(), a.rawRank()))
                .toList();
        try {
            Files.writeString(file, RankIntervals.svg(rows, 120, words));
        } catch (IOException e) {
            throw new WrongUse("--plot " + file + " cannot be written: " + e.getMessage());
        }
    }
}
