package kcity.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import kcity.CannotStart;
import kcity.Database;
import kcity.audit.CheckHistory;
import kcity.audit.Timeline;
import kcity.people.FirstOfficer;
import kcity.programme.ProgrammeFiles;
import kcity.programme.ProgrammeQueries;
import kcity.replay.Agenda;
import kcity.replay.Progress;
import kcity.replay.Story;
import kcity.replay.Tally;
import kcity.replay.YearPlay;
import kcity.shared.Language;
import kcity.terminal.ExitCode;
import kcity.terminal.Json;
import kcity.terminal.Korean;
import kcity.terminal.WrongUse;
import kcity.words.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./kcity replay}: a programme year in simulated time, through the operations that people use. */
@Command(
        name = "replay",
        description = {
            "Plays a programme year on its own rulebook with synthetic applications, from",
            "opening to results.",
            "The same year, seed and number of applications give the same result, to the last",
            "fact of the history."
        },
        footer = {
            "",
            "Exit code: 0 played and sound, 1 the check found something wrong,",
            "2 wrong use, 3 something is in the way.",
            "",
            "Example: ./kcity replay 2024 --json 2024.json",
            "Then:    ./kcity run --data data/replay-2024",
            "shows that year, with a sign-in link for one person of each part."
        })
final class ReplayCommand implements Callable<Integer> {
    private static final int FEWEST = 20;
    private static final int MOST = 80;

    @Parameters(
            paramLabel = "YEAR",
            descriptionKey = "year",
            description = "An edition that has a rulebook, for example 2024.")
    int year;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder that is made anew (default: data/replay-YEAR).")
    @Nullable
    Path data;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another seed gives other applicants, scores and amounts (default: 1).")
    long seed;

    @Option(
            names = "--applications",
            paramLabel = "N",
            defaultValue = "" + YearPlay.APPLICATIONS,
            description = "About so many applications, 20 to 80 (default: 60).")
    int applications;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result as JSON to this file.")
    @Nullable
    Path json;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        var folder = data == null ? Path.of("data", "replay-" + year) : data;
        checkUse(folder);
        if (Files.exists(folder)) {
            Database.empty(folder);
        }
        ReplayMark.begin(folder, year, seed);
        var progress = Progress.onTerminal(
                Korean.wordsOf(Objects.requireNonNull(spec).commandLine().getOut()));
        var agenda = new Agenda(progress, YearPlay.begins(ProgrammeFiles.rulebook(year)));
        try (var product = Product.play(new Product.Place(folder, null), agenda, seed)) {
            product.arrive();
            return play(product, agenda, progress, folder);
        }
    }

    private void checkUse(Path folder) {
        if (ReplayMark.isForeign(folder)) {
            throw new WrongUse(folder + " holds data that no replay made; choose another folder with --data");
        }
        var editions = ProgrammeFiles.editions();
        if (!editions.contains(year)) {
            throw new WrongUse("there is no rulebook of " + year + "; there are " + editions);
        }
        if (applications < FEWEST || applications > MOST) {
            throw new WrongUse("--applications takes " + FEWEST + " to " + MOST);
        }
        if (json != null && !Files.isDirectory(json.toAbsolutePath().resolveSibling(""))) {
            throw new WrongUse("there is no folder for " + json);
        }
    }

    private int play(Product product, Agenda agenda, Progress progress, Path folder) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var words = product.bean(Messages.class);
        out.println(
                "Edition " + year + ", seed " + seed + ": synthetic applications on the real rulebook. Korean time.\n");
        var tally = new Tally();
        var first = product.bean(FirstOfficer.class).officer().actor();
        var cast = product.bean(YearPlay.class)
                .play(
                        new YearPlay.Stage(
                                year,
                                seed,
                                applications,
                                first,
                                agenda,
                                new Story(Korean.plain(out), progress, words, language(out), Korean.wordsOf(out))),
                        tally);
        ReplayMark.write(folder, year, seed, cast.eyes());
        var result = new ReplayResult(
                product.bean(ProgrammeQueries.class).current(year),
                tally,
                product.bean(Timeline.class).head().hash());
        result.print(Korean.plain(out), words, language(out), Korean.wordsOf(out));
        write(result);
        var sound = check(product, out);
        out.println("See it: ./kcity run --data " + folder);
        return sound ? ExitCode.DONE : ExitCode.NO;
    }

    private static Language language(PrintWriter out) {
        return Korean.isSpokenBy(out) ? Language.KO : Language.EN;
    }

    private static boolean check(Product product, PrintWriter out) {
        var report = product.bean(CheckHistory.class).check();
        report.findings().forEach(f -> out.println("WRONG  " + f.room() + ": " + f.what()));
        out.printf("%n%,d facts in the chain, head %s%n", report.entries(), report.head());
        return report.sound();
    }

    private void write(ReplayResult result) {
        if (json != null) {
            try {
                Files.writeString(json, Json.of(result.json()) + "\n", StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new CannotStart("the result could not be written to " + json + " (" + e + ")", e);
            }
        }
    }
}
