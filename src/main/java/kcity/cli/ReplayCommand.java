package kcity.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import kcity.Database;
import kcity.audit.CheckHistory;
import kcity.audit.Timeline;
import kcity.cli.replay.Agenda;
import kcity.cli.replay.Story;
import kcity.cli.replay.Tally;
import kcity.cli.replay.YearPlay;
import kcity.people.FirstOfficer;
import kcity.programme.ProgrammeQueries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kcity replay}: a programme year in simulated time, through the operations that people use. */
@Command(
        name = "replay",
        description =
                "Plays a programme year on its own rulebook with synthetic applications, from opening to results.",
        footer = {
            "",
            "Example: ./kcity replay 2024 --json 2024.json",
            "Then:    ./kcity run --data data/replay-2024   shows that year, with a sign-in link for one person of each part."
        })
final class ReplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "YEAR", description = "An edition that has a rulebook, 2020 to 2026.")
    int year;

    @Option(names = "--data", description = "Folder that is made anew (default: data/replay-YEAR).")
    @Nullable
    Path data;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed gives the same year (default: 1).")
    long seed;

    @Option(names = "--json", description = "Writes the result as JSON to this file.")
    @Nullable
    Path json;

    @Override
    public Integer call() {
        var folder = data == null ? Path.of("data", "replay-" + year) : data;
        if (ReplayMark.isForeign(folder)) {
            System.err.println(
                    "kcity: " + folder + " holds data that no replay made; choose another folder with --data");
            return 2;
        }
        if (Files.exists(folder)) {
            Database.empty(folder);
        }
        ReplayMark.begin(folder, year, seed);
        var agenda = new Agenda();
        try (var product = Product.play(new Product.Place(folder, null), agenda)) {
            product.arrive();
            if (!product.bean(ProgrammeQueries.class).editions().contains(year)) {
                System.err.println("kcity: there is no rulebook of " + year + "; there are "
                        + product.bean(ProgrammeQueries.class).editions());
                return 2;
            }
            return play(product, agenda, folder);
        }
    }

    private int play(Product product, Agenda agenda, Path folder) {
        System.out.println(
                "Edition " + year + ", seed " + seed + ": synthetic applications on the real rulebook. Korean time.\n");
        var tally = new Tally();
        var first = product.bean(FirstOfficer.class).officer().actor();
        var cast = product.bean(YearPlay.class)
                .play(new YearPlay.Stage(year, seed, first, agenda, new Story(System.out)), tally);
        ReplayMark.write(folder, year, seed, cast.eyes());
        var result = result(product, tally);
        print(System.out, tally);
        write(result);
        var report = product.bean(CheckHistory.class).check();
        report.findings().forEach(f -> System.out.println("WRONG  " + f.room() + ": " + f.what()));
        System.out.printf("%n%,d facts in the chain, head %s%n", report.entries(), report.head());
        System.out.println("See it: ./kcity run --data " + folder);
        return report.sound() ? 0 : 1;
    }

    private Map<String, @Nullable Object> result(Product product, Tally tally) {
        return Json.object(
                "edition",
                year,
                "applications",
                Json.object(
                        "received", tally.received,
                        "late", tally.late,
                        "ineligible", tally.ineligible,
                        "carriedOver", tally.carriedOver),
                "selected",
                tally.selected.stream()
                        .map(s -> Json.object(
                                "type", s.type(),
                                "subtype", s.subtype(),
                                "country", s.country(),
                                "city", s.city(),
                                "amountWon", s.amountWon()))
                        .toList(),
                "totalWon",
                tally.totalWon(),
                "unallocatedWon",
                unallocated(product, tally),
                "announcements",
                tally.announcements.stream()
                        .map(a -> Json.object("call", a.call(), "at", a.at().toString()))
                        .toList(),
                "auditHead",
                product.bean(Timeline.class).head().hash());
    }

    /** What the edition's envelope leaves; null where no source gives an envelope. */
    private @Nullable Long unallocated(Product product, Tally tally) {
        return product.bean(ProgrammeQueries.class)
                .current(year)
                .envelope()
                .known()
                .map(envelope -> envelope.won().amount() - tally.totalWon())
                .orElse(null);
    }

    private void print(PrintStream out, Tally tally) {
        out.printf(
                "%nReceived %d, late %d, not eligible %d, carried over %d%n%n",
                tally.received, tally.late, tally.ineligible, tally.carriedOver);
        out.printf("%-14s %-24s %-4s %-22s %15s%n", "type", "sub-type", "", "city", "won");
        tally.selected.forEach(s -> out.printf(
                "%-14s %-24s %-4s %-22s %,15d%n", s.type(), s.subtype(), s.country(), s.city(), s.amountWon()));
        out.printf(
                "%-14s %-24s %-4s %-22s %,15d%n", "sum", "", "", tally.selected.size() + " projects", tally.totalWon());
    }

    private void write(Map<String, @Nullable Object> result) {
        if (json != null) {
            try {
                Files.writeString(json, Json.of(result) + "\n", StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
