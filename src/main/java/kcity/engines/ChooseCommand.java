package kcity.engines;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import kcity.optimise.Stop;
import kcity.optimise.selection.DrawnValues;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.choose.ChooseProjects;
import kcity.optimise.selection.choose.Interim;
import kcity.optimise.selection.explain.AnalyseChoice;
import kcity.optimise.selection.explain.Analysis;
import kcity.optimise.selection.explain.ChooseUnderDraws;
import kcity.optimise.selection.explain.DrawFigures;
import kcity.terminal.ExitCode;
import kcity.terminal.Korean;
import kcity.terminal.WrongUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kcity choose}: the best set of projects with the best amounts, from plain files. */
@Command(
        name = "choose",
        sortOptions = false,
        header = "Chooses projects and amounts under an envelope, places, bands and limits.",
        description = {
            "The set of greatest value, proved by two solvers, what every place hangs on, the best other sets and the reserve list."
        },
        footer = {
            "",
            "Examples, to be run where kcity lies:",
            "  ./kcity choose --candidates docs/examples/choose/round.csv \\",
            "    --rules docs/examples/choose/rules-2024.yaml --quick",
            "  ./kcity choose --candidates docs/examples/choose/round.csv \\",
            "    --rules docs/examples/choose/rules-tight.yaml --draws 20 --seed 1 \\",
            "    --plot target/places.svg",
            "",
            "round.csv has the columns id,type,subtype,city,country,requestWon,value[,sd] in",
            "any order. Rules look like this:",
            "  envelope: 4_000_000_000",
            "  step: 10_000_000",
            "  selection-share: 0.5",
            "  per-country: 1",
            "  types:",
            "    planning:",
            "      places: {min: 2, max: 2}",
            "      band: {floor: 300_000_000, ceiling: 600_000_000}",
            "    demonstration:",
            "      places: {min: 6, max: 6}",
            "      band: {floor: 200_000_000, ceiling: 400_000_000}",
            "",
            "Exit code 0: chosen; 1: no set meets all rules (the smallest set of rules that",
            "conflict is told) or none was found in time; 2: wrong use or a wrong file.",
            "Ctrl-C answers with the best so far.",
            "All keys and what the figures mean: docs/engines.md"
        })
public final class ChooseCommand implements Callable<Integer> {
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);

    @Spec
    private @Nullable CommandSpec spec;

    private long told;

    @Option(names = "--candidates", required = true, paramLabel = "FILE.csv", description = "one line a candidate")
    private Path candidates = Path.of("");

    @Option(names = "--rules", required = true, paramLabel = "FILE.yaml", description = "the rules of the round")
    private Path rules = Path.of("");

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "choose anew under N draws of the values around their sd")
    private @Nullable Integer draws;

    @Option(
            names = "--draw-values",
            paramLabel = "FILE.csv",
            description = "draws made elsewhere: a column for each id, a line for each draw")
    private @Nullable Path drawValues;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "of the draws, and of the lots that decide between equals (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--quick", description = "the choice alone, without thresholds, other sets and reserve list")
    private boolean quick;

    @Option(names = "--stop-after", paramLabel = "SECONDS", description = "answer with the best found by then")
    private @Nullable Integer stopAfter;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "one line a candidate as CSV or as FILE.xlsx: chosen, won, what its place hangs on")
    private @Nullable Path out;

    @Option(names = "--json", description = "everything as one JSON object")
    private boolean json;

    @Option(names = "--plot", paramLabel = "FILE.svg", description = "how firm each place is, as a picture")
    private @Nullable Path plot;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        told = start;
        refuseWhatDoesNotGoTogether();
        SelectionProblem problem = ChoiceFiles.read(candidates, rules).problem();
        DrawnValues drawn = drawn(problem);
        try (Patience patience = new Patience(stopAfter)) {
            Choice choice = ChooseProjects.choose(problem, seed, patience.stop(), this::tell);
            DrawFigures figures =
                    proved(choice) && drawn != null ? draws(problem, choice, drawn, patience.stop()) : null;
            Analysis analysis = proved(choice) && !quick ? analysis(problem, choice, patience.stop()) : null;
            return answer(problem, choice, analysis, figures, start);
        }
    }

    private void refuseWhatDoesNotGoTogether() {
        Target.mustBeWritable(plot);
        Target.mustBeWritable(out);
        if (draws != null && drawValues != null) {
            throw new WrongUse("--draws and --draw-values exclude each other; leave one out");
        }
        if (draws != null && (draws < 1 || draws > 100_000)) {
            throw new WrongUse("--draws takes a number from 1 to 100000");
        }
        if (stopAfter != null && stopAfter < 1) {
            throw new WrongUse("--stop-after takes at least 1 second");
        }
        if (plot != null && quick && draws == null && drawValues == null) {
            throw new WrongUse("--plot shows draws or thresholds; leave --quick out or add --draws");
        }
    }

    private @Nullable DrawnValues drawn(SelectionProblem problem) {
        if (drawValues != null) {
            return ChoiceFiles.draws(drawValues, problem);
        }
        if (draws == null) {
            return null;
        }
        if (problem.candidates().stream().allMatch(it -> it.sd() == null)) {
            throw new WrongUse("--draws needs a column sd in " + candidates + "; no candidate has one");
        }
        return DrawnValues.independent(problem, draws, seed);
    }

    private static boolean proved(Choice choice) {
        return choice.status() == Choice.Status.OPTIMAL || choice.status() == Choice.Status.PROVED_ONCE;
    }

    private @Nullable DrawFigures draws(SelectionProblem problem, Choice choice, DrawnValues drawn, Stop stop) {
        try {
            return ChooseUnderDraws.of(
                    problem,
                    choice,
                    drawn,
                    stop,
                    done -> told("%d of %d draws are done"
                            .formatted(done, drawn.rows().size())));
        } catch (CancellationException e) {
            warn("stopped before all draws were done; they are left out");
            return null;
        }
    }

    private @Nullable Analysis analysis(SelectionProblem problem, Choice choice, Stop stop) {
        int all = problem.candidates().size();
        Analysis analysis = AnalyseChoice.asFarAs(
                problem, choice, stop, done -> told("%d of %d candidates are analysed".formatted(done, all)));
        if (!analysis.whole()) {
            warn("stopped before all thresholds and other sets were done; what is missing is left out");
        }
        return analysis;
    }

    private int answer(
            SelectionProblem problem,
            Choice choice,
            @Nullable Analysis analysis,
            @Nullable DrawFigures figures,
            long start) {
        double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
        if (plot != null) {
            ChoicePlot.write(
                    plot,
                    problem,
                    choice,
                    analysis,
                    figures,
                    Korean.ofPictures(Objects.requireNonNull(spec).commandLine().getErr()));
        }
        if (out != null && !choice.grants().isEmpty()) {
            ChoiceTable.write(out, problem, choice, analysis, figures);
        }
        PrintWriter answer = Objects.requireNonNull(spec).commandLine().getOut();
        Korean.plain(answer)
                .print(
                        json
                                ? ChoiceJson.of(choice, analysis, figures, seconds) + "\n"
                                : ChoiceText.of(choice, analysis, figures, Korean.wordsOf(answer)));
        answer.flush();
        return choice.grants().isEmpty() && !proved(choice) ? ExitCode.NO : ExitCode.DONE;
    }

    /** From the first second on, once a second at most. */
    private void tell(Interim interim) {
        told("a set worth %s, at most %s is possible (gap %.2f %%)"
                .formatted(interim.value().toPlainString(), interim.bound().toPlainString(), 100 * interim.gap()));
    }

    private synchronized void told(String progress) {
        long now = System.nanoTime();
        if (now - told > QUIET) {
            told = now;
            warn(progress);
        }
    }

    private void warn(String message) {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println("kcity choose: " + message);
        err.flush();
    }
}
