package kcity.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kcity.audit.CheckHistory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./kcity check}: the chain, the rows against the chain, and every room's invariants. */
@Command(
        name = "check",
        description = "Holds the history, every row and every room's invariants against each other.",
        footer = {
            "",
            "It may look while ./kcity run works on the same folder.",
            "Exit code: 0 all sound, 1 something is wrong, 2 nothing to check, 3 something is in the way.",
            "",
            "Example: ./kcity check --data data"
        })
final class CheckCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder that holds everything (default: data).")
    Path data = Path.of("data");

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "JDBC URL of an external PostgreSQL instead of the embedded one.")
    @Nullable
    String database;

    @Override
    public Integer call() {
        if (database == null && !Files.isDirectory(data.resolve("postgres"))) {
            System.err.println(
                    "kcity: there is nothing in " + data + " yet; start with ./kcity run or ./kcity replay YEAR");
            return 2;
        }
        try (var product = Product.beside(new Product.Place(data, database))) {
            var report = product.bean(CheckHistory.class).check();
            System.out.printf(
                    "%,d facts in the chain, %d kinds of rows held against them, %d invariants.%nHead: %s%n",
                    report.entries(), report.attested(), report.invariants(), report.head());
            report.findings().forEach(f -> System.out.println("WRONG  " + f.room() + ": " + f.what()));
            System.out.println(report.sound() ? "All sound." : report.findings().size() + " found wrong.");
            return report.sound() ? 0 : 1;
        }
    }
}
