package kcity.cli;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import kcity.audit.CheckHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
    @Mixin
    final Where where = new Where();

    @Override
    public Integer call() {
        if (!where.isExternal() && !Files.isDirectory(where.data.resolve("postgres"))) {
            System.err.println(
                    "kcity: there is nothing in " + where.data + " yet; start with ./kcity run or ./kcity replay YEAR");
            return 2;
        }
        try (var product = Product.beside(where.place())) {
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
