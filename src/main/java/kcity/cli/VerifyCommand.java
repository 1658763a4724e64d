package kcity.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import kcity.application.ReceiptQueries;
import kcity.application.SignedReceipt;
import kcity.audit.Signatures;
import kcity.terminal.ExitCode;
import kcity.terminal.WrongUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./kcity verify}: whether a receipt that somebody kept is genuine, and whether what it vouches for is still stored. */
@Command(
        name = "verify",
        description = "Says whether a receipt is genuine and what was submitted is still stored as it was.",
        footer = {
            "",
            "It may look while ./kcity run works on the same folder. With --key it needs no folder and",
            "looks at the signature alone.",
            "Exit code: 0 genuine and unchanged, 1 not so, 2 the file is no receipt,",
            "3 something is in the way.",
            "",
            "Example: ./kcity verify receipt.json --data data",
            "Without the platform: ./kcity verify receipt.json --key public-key"
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "file", description = "The receipt, as it was downloaded.")
    Path file = Path.of("");

    @Mixin
    final Where where = new Where();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "The public key of the platform, such as history/public-key of its folder or a line of ./kcity check.")
    @Nullable
    Path key;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        var receipt = SignedReceipt.read(text(file))
                .orElseThrow(() -> new WrongUse(file + " is no receipt: it is the file of the receipt's page"));
        if (key != null) {
            return signedBy(receipt, text(key));
        }
        if (!where.isExternal() && !Files.isDirectory(where.data.resolve("postgres"))) {
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getErr()
                    .println("kcity: there is nothing in " + where.data
                            + " yet; start with ./kcity run or ./kcity replay YEAR");
            return ExitCode.WRONG_INPUT;
        }
        try (var product = Product.beside(where.place())) {
            return compared(receipt, product.bean(Signatures.class), product.bean(ReceiptQueries.class));
        }
    }

    private static String text(Path file) {
        try {
            return Files.size(file) > SignedReceipt.LONGEST
                    ? ""
                    : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new WrongUse(file + " cannot be read (" + e + ")");
        }
    }

    private int signedBy(SignedReceipt receipt, String key) {
        var words = receipt.receipt().words();
        return Signatures.keysIn(key).stream().anyMatch(one -> Signatures.isBy(one, words, receipt.signature()))
                ? said(receipt, "GENUINE  the receipt was signed with that key.", ExitCode.DONE)
                : said(
                        receipt,
                        "WRONG    the receipt was not signed with that key, or was changed since.",
                        ExitCode.NO);
    }

    private int compared(SignedReceipt receipt, Signatures signatures, ReceiptQueries receipts) {
        if (!signatures.isOurs(receipt.receipt().words(), receipt.signature())) {
            return said(
                    receipt,
                    "WRONG    the receipt was not signed by this platform, or was changed since.",
                    ExitCode.NO);
        }
        return switch (receipts.held(receipt.receipt())) {
            case SAME ->
                said(receipt, "GENUINE  every answer and every file is stored as it was submitted.", ExitCode.DONE);
            case CHANGED ->
                said(
                        receipt,
                        "WRONG    the receipt is genuine, but what is stored is not what was submitted.",
                        ExitCode.NO);
            case UNKNOWN ->
                said(receipt, "WRONG    the receipt is genuine, but nothing is stored under its number.", ExitCode.NO);
        };
    }

    private int said(SignedReceipt receipt, String verdict, int code) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        var said = receipt.receipt().receipt();
        out.println("Receipt:  " + said.number());
        out.println("Received: " + said.at());
        out.println("Digest:   " + said.digest());
        out.println(verdict);
        out.flush();
        return code;
    }
}
