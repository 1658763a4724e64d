package kcity.engines;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import kcity.reading.Complaint;
import kcity.reading.Csv;
import kcity.reading.WrongFile;
import kcity.shared.InputHash;
import kcity.statistics.effects.Design;
import kcity.statistics.effects.Estimate;
import kcity.statistics.effects.design.Registration;
import kcity.terminal.ExitCode;
import kcity.terminal.Korean;
import kcity.terminal.WrongUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kcity estimate}: the effect that a registered design finds in a table of data. */
@Command(
        name = "estimate",
        sortOptions = false,
        header = "Estimates an effect as a registered design says, with the warnings the method deserves.",
        description = {
            "Answers a claim made elsewhere in closed words: replicated-equivalent, replicated-smaller,",
            "replicated-larger, not replicated, inconclusive, not assessable."
        },
        footer = {
            "",
            "Examples, to be run where kcity lies:",
            "  ./kcity estimate --data docs/examples/estimate/riders.csv \\",
            "    --design docs/examples/estimate/riders.yaml",
            "  ./kcity estimate --data docs/examples/estimate/cities.csv \\",
            "    --design docs/examples/estimate/cities.yaml --plot target/path.svg",
            "  ./kcity estimate --data docs/examples/estimate/cities.csv \\",
            "    --design docs/examples/estimate/cities.yaml --register",
            "  ./kcity estimate --data docs/examples/estimate/studies.csv \\",
            "    --design docs/examples/estimate/studies.yaml --plot target/forest.svg --json",
            "",
            "A design looks like this (where and leave-out choose rows, for example to leave",
            "a run-in out):",
            "  method: synthetic-control",
            "  outcome: wait",
            "  unit: city",
            "  time: quarter",
            "  start: 2024-Q2",
            "  treated: Verona",
            "  leave-out: {quarter: 2024-Q2}",
            "",
            "Methods: before-after, two-by-two, difference-in-differences,",
            "interrupted-series, local-level, counterfactual, synthetic-control,",
            "synthetic-difference, regression, anova, random-slopes, equivalence,",
            "meta-analysis, trend, multiplicity.",
            "Exit code 0: done; 1: not assessable, with what is missing; 2: wrong use or a",
            "wrong file.",
            "All keys and what the figures mean: docs/engines.md"
        })
public final class EstimateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE.csv",
            description = "a header and one row an observation")
    private Path data = Path.of("");

    @Option(
            names = "--design",
            required = true,
            paramLabel = "FILE.yaml",
            description = "what is to be estimated, and how")
    private Path design = Path.of("");

    @Option(
            names = "--register",
            description = {
                "what the design can show, told before its outcome is known; FILE.csv",
                "needs no more than the units that will take part"
            })
    private boolean register;

    @Option(names = "--out", paramLabel = "FILE", description = "the estimates, one line each, as CSV or as FILE.xlsx")
    private @Nullable Path out;

    @Option(names = "--json", description = "everything, with all digits")
    private boolean json;

    @Option(
            names = "--plot",
            paramLabel = "FILE.svg",
            description = "the path with its placebos, or the forest of studies")
    private @Nullable Path plot;

    @Override
    public Integer call() {
        Target.mustBeWritable(plot);
        Target.mustBeWritable(out);
        long start = System.nanoTime();
        Design registered = Design.read(design);
        if (register) {
            return register(registered);
        }
        Estimate estimate = registered.estimate(Csv.file(data), data.toString());
        String hash = hash(List.of(design, data));
        if (plot != null) {
            EstimatePlot.write(
                    estimate,
                    plot,
                    Korean.ofPictures(Objects.requireNonNull(spec).commandLine().getErr()));
        }
        if (out != null) {
            EstimateTable.write(estimate, out);
        }
        double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
        say(json ? EstimateJson.of(estimate, hash, seconds) + "\n" : EstimateText.of(estimate, hash, words()));
        return estimate.assessable() ? ExitCode.DONE : ExitCode.NO;
    }

    private int register(Design registered) {
        if (out != null || plot != null) {
            throw new WrongUse("--register comes before any estimate; leave --out and --plot out");
        }
        Registration told = registered.register(Csv.file(data), data.toString());
        String hash = hash(List.of(design));
        say(json ? EstimateJson.of(told, hash) + "\n" : EstimateText.of(told, hash, words()));
        return ExitCode.DONE;
    }

    private UnaryOperator<String> words() {
        return Korean.wordsOf(Objects.requireNonNull(spec).commandLine().getOut());
    }

    private void say(String answer) {
        PrintWriter writer =
                Korean.plain(Objects.requireNonNull(spec).commandLine().getOut());
        writer.print(answer);
        writer.flush();
    }

    /** Over the files as they are, byte by byte. */
    private static String hash(List<Path> files) {
        InputHash hash = new InputHash();
        for (Path file : files) {
            try {
                hash.add(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                throw new WrongFile(file.toString(), List.of(new Complaint(0, 0, "cannot be read: " + e.getMessage())));
            }
        }
        return hash.hex();
    }
}
