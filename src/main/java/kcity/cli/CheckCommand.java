package kcity.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import kcity.CannotStart;
import kcity.GoneDatabase;
import kcity.audit.CheckHistory;
import kcity.audit.KeptHead;
import kcity.terminal.ExitCode;
import kcity.terminal.WrongUse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kcity check}: the chain, the rows against the chain, and every room's invariants. */
@Command(
        name = "check",
        description = "Holds the history, every row and every room's invariants against each other.",
        footer = {
            "",
            "It may look while ./kcity run works on the same folder.",
            "Exit code: 0 all sound, 1 something is wrong, 2 nothing to check,",
            "3 something is in the way.",
            "",
            "Example: ./kcity check --data data",
            "Then:    ./kcity check --data data --head mail-of-1-march.txt"
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    final Where where = new Where();

    @Option(
            names = "--head",
            paramLabel = "FILE",
            description =
                    "A head that was kept outside, such as the mail of a day: today's history must go on from it.")
    @Nullable
    Path head;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        if (!where.isExternal() && !Files.isDirectory(where.data.resolve("postgres"))) {
            err().println("kcity: there is nothing in " + where.data
                    + " yet; start with ./kcity run or ./kcity replay YEAR");
            return ExitCode.WRONG_INPUT;
        }
        var given = given();
        try (var product = Product.beside(where.place())) {
            return print(product.bean(CheckHistory.class).check(given));
        } catch (CannotStart | WrongUse told) {
            throw told;
        } catch (RuntimeException e) {
            return unreadable(e);
        }
    }

    private List<KeptHead> given() {
        if (head == null) {
            return List.of();
        }
        try {
            var heads = KeptHead.in(new String(Files.readAllBytes(head), StandardCharsets.UTF_8));
            if (heads.isEmpty()) {
                throw new WrongUse(
                        "there is no head in " + head + ": a line that begins with kcity-head, or a hash of 64 digits");
            }
            return heads;
        } catch (IOException e) {
            throw new WrongUse(head + " cannot be read (" + e + ")");
        }
    }

    private int print(CheckHistory.Report report) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf(
                "%,d facts in the chain, %d kinds of rows held against them, %d invariants.%nHead: %s%n",
                report.entries(), report.attested(), report.invariants(), report.head());
        if (!report.kept().isEmpty()) {
            out.println("To be kept elsewhere: " + report.kept());
            out.println("Signed with Ed25519:  " + report.publicKey());
        }
        report.notes().forEach(note -> out.println("NOTE   " + note));
        report.findings().forEach(f -> out.println("WRONG  " + f.room() + ": " + f.what()));
        out.println(report.sound() ? "All sound." : report.findings().size() + " found wrong.");
        out.flush();
        return report.sound() ? ExitCode.DONE : ExitCode.NO;
    }

    /** Not even the tables that the database keeps about itself can be read; another error is ours. */
    private int unreadable(RuntimeException e) {
        if (GoneDatabase.isBehind(e)) {
            throw new CannotStart("the database went away while it was read; look again with ./kcity check", e);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException) {
                var out = Objects.requireNonNull(spec).commandLine().getOut();
                out.println("WRONG  the database cannot be read: "
                        + NestedExceptionUtils.getMostSpecificCause(cause).getMessage());
                out.flush();
                return ExitCode.NO;
            }
        }
        throw e;
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
