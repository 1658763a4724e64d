package kcity.engines;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import kcity.optimise.assignment.Assignment;
import kcity.optimise.assignment.Assignment.Status;
import kcity.optimise.assignment.Lottery;
import kcity.optimise.assignment.Problem;
import kcity.optimise.assignment.ProblemBuilder;
import kcity.optimise.assignment.Task;
import kcity.optimise.assignment.Task.Pair;
import kcity.optimise.assignment.TooFine;
import kcity.reading.Csv;
import kcity.reading.WrongFile;
import kcity.terminal.ExitCode;
import kcity.terminal.Json;
import kcity.terminal.Korean;
import kcity.terminal.WrongUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kcity assign}: reviewers to applications from plain files. */
@Command(
        name = "assign",
        description = "Assigns reviewers to applications with the greatest total affinity, or fairly, with proof.",
        footer = {
            "",
            "Examples, to be run where kcity lies:",
            "  ./kcity assign --affinity docs/examples/assign/bids.csv \\",
            "    --reviews 3 --max-load 5 --fair --json",
            "  ./kcity assign --affinity docs/examples/assign/bids.csv \\",
            "    --reviews 2 --max-load 4 --limits docs/examples/assign/limits.csv \\",
            "    --groups docs/examples/assign/institutions.csv --out target/panel.csv",
            "  ./kcity assign --affinity docs/examples/assign/bids.csv --reviews 2 \\",
            "    --max-load 4 --probability-cap 0.6 --seed 7 --plot target/price.svg",
            "",
            "bids.csv has the columns reviewer,application,affinity; a pair that is not",
            "listed is a conflict and never assigned. A senior for each application: the",
            "seniors as a group with atLeast 1. One more reviewer for a panel that stands:",
            "  --on-top panel.csv --reviews 1",
            "Exit code 0: assigned; 1: impossible, and the smallest set of rules that",
            "conflict is told; 2: wrong use or files. Ctrl-C answers with the best so far.",
            "File formats and what the figures mean: docs/engines.md"
        })
public final class AssignCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--affinity", required = true, paramLabel = "FILE", description = "reviewer,application,affinity")
    private Path affinity = Path.of("");

    @Option(names = "--reviews", required = true, paramLabel = "N", description = "Reviews for each application.")
    private int reviews;

    @Option(names = "--max-load", required = true, paramLabel = "N", description = "Most reviews for one reviewer.")
    private int maxLoad;

    @Option(names = "--min-load", paramLabel = "N", description = "Least reviews for one reviewer (0).")
    private int minLoad;

    @Option(names = "--demand", paramLabel = "FILE", description = "application,demand: own numbers of reviews.")
    private @Nullable Path demand;

    @Option(
            names = "--limits",
            paramLabel = "FILE",
            description = "reviewer,limit[,minimum]: own numbers for reviewers.")
    private @Nullable Path limits;

    @Option(
            names = "--groups",
            arity = "1..*",
            paramLabel = "FILE",
            description = "reviewer,group[,atMost][,atLeast]: how many of one group review one application.")
    private List<Path> groups = List.of();

    @Option(names = "--group-limit", paramLabel = "K", description = "Where a group says nothing itself (1).")
    private int groupLimit = 1;

    @Option(
            names = "--locked",
            paramLabel = "FILE",
            description = "reviewer,application: pairs that are in the answer in any case.")
    private @Nullable Path locked;

    @Option(
            names = "--on-top",
            paramLabel = "PANEL.csv",
            description = "reviewer,application: a panel that stays; --reviews (or --demand) are added to it.")
    private @Nullable Path onTop;

    @Option(names = "--fair", description = "First the best worst-served application, then the greatest total.")
    private boolean fair;

    @Option(names = "--connected", description = "All applications comparable through reviewers they share.")
    private boolean connected;

    @Option(
            names = "--probability-cap",
            paramLabel = "Q",
            description = "Draw by lot, no pair with a chance above Q; needs --seed.")
    private @Nullable BigDecimal cap;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed draws the same assignment.")
    private @Nullable Long seed;

    @Option(names = "--repair", paramLabel = "OLD.csv", description = "Change as little of this assignment as can be.")
    private @Nullable Path repair;

    @Option(
            names = "--declined",
            paramLabel = "REVIEWER,APPLICATION",
            description = "Not allowed any more; repeatable.")
    private List<String> declined = List.of();

    @Option(names = "--plot", paramLabel = "FILE.svg", description = "What a probability cap costs, as a curve.")
    private @Nullable Path plot;

    @Option(names = "--stop-after", paramLabel = "SECONDS", description = "Answer with the best found by then.")
    private @Nullable Integer stopAfter;

    @Option(names = "--out", paramLabel = "FILE", description = "The assignment with reasons, as CSV or as FILE.xlsx.")
    private @Nullable Path out;

    @Option(names = "--json", description = "The answer as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        refuseWhatDoesNotGoTogether();
        Set<Pair> gone = declinedPairs();
        AssignmentFiles files = new AssignmentFiles(new ProblemBuilder(reviews, maxLoad, minLoad))
                .withPairs(locked != null || onTop != null);
        files.affinities(affinity, gone);
        if (demand != null) {
            files.demands(demand);
        }
        if (limits != null) {
            files.limits(limits);
        }
        groups.forEach(file -> files.groups(file, groupLimit));
        if (locked != null) {
            files.locked(locked);
        }
        if (onTop != null) {
            files.onTop(onTop, reviews);
        }
        Set<Pair> old = repair == null ? Set.of() : files.old(repair);
        Problem problem = files.problem();
        PrintWriter err = spec.commandLine().getErr();
        files.warnings().forEach(warning -> err.println("kcity assign: " + warning));
        err.flush();
        return answer(problem, old, files.spelled(gone), start);
    }

    private int answer(Problem problem, Set<Pair> old, Set<Pair> gone, long start) {
        Task task = task(problem, old);
        boolean drawable = Lottery.drawable(problem);
        refuse(
                (cap != null || plot != null) && !drawable,
                "groups that cross, least numbers of a group and fixed pairs cannot be drawn with exact chances; leave them or the draw out");
        try (Solving solving = new Solving(spec.commandLine().getErr(), start, stopAfter)) {
            Assignment assignment = solving.solve(task);
            AssignmentReport report = new AssignmentReport(task, assignment, start);
            if (repair != null) {
                report.repaired(old, gone);
            }
            if (cap != null && assignment.status() == Status.OPTIMAL) {
                report.drawn(cap, Lottery.under(problem, cap), seed == null ? 0 : seed);
            }
            if (plot != null && assignment.status() == Status.OPTIMAL) {
                report.priced(Lottery.prices(problem));
                report.plot(plot, Korean.ofPictures(spec.commandLine().getErr()));
            }
            if (out != null && report.answered()) {
                report.write(out);
            }
            PrintWriter answer = spec.commandLine().getOut();
            answer.println(json ? Json.of(report.json()) : report.text(out));
            answer.flush();
            return report.answered() ? ExitCode.DONE : ExitCode.NO;
        } catch (TooFine e) {
            throw new WrongUse(affinity + ": " + e.getMessage());
        }
    }

    private Task task(Problem problem, Set<Pair> old) {
        Task plain = fair ? Task.fairest(problem) : Task.greatestTotal(problem);
        Task task = repair == null ? plain : Task.repair(problem, old);
        return connected ? task.andConnected() : task;
    }

    private void refuseWhatDoesNotGoTogether() {
        refuse(
                reviews < 0 || maxLoad < 0 || minLoad < 0 || groupLimit < 0,
                "numbers of reviews cannot be negative; write 0 or more");
        refuse(minLoad > maxLoad, "--min-load is above --max-load; change one of them");
        refuse(fair && repair != null, "--repair keeps what was; it does not go with --fair");
        refuse(repair == null && !declined.isEmpty(), "--declined needs --repair with the assignment it was in");
        Target.mustBeWritable(out);
        Target.mustBeWritable(plot);
        refuse(stopAfter != null && stopAfter < 1, "--stop-after takes whole seconds from 1");
        refuse(seed != null && cap == null, "--seed is only used with --probability-cap");
        refuse(plot != null && fair, "--plot shows the price in total affinity; it does not go with --fair");
        if (cap != null) {
            refuse(seed == null, "--probability-cap draws by lot and needs --seed");
            refuse(
                    cap.signum() <= 0 || cap.compareTo(BigDecimal.ONE) > 0,
                    "--probability-cap is above 0 and at most 1");
            refuse(cap.scale() > 6, "--probability-cap takes at most six decimals");
            refuse(
                    fair || connected || repair != null,
                    "--probability-cap goes with none of --fair, --connected, --repair");
        }
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new WrongUse(why);
        }
    }

    private Set<Pair> declinedPairs() {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (String one : declined) {
            try {
                Csv.text("--declined", "reviewer,application\n" + one)
                        .required("reviewer", "application")
                        .each(row -> pairs.add(new Pair(row.text("reviewer"), row.text("application"))));
            } catch (WrongFile e) {
                throw new WrongUse("--declined takes reviewer,application, not \"" + one + "\"");
            }
        }
        return pairs;
    }
}
