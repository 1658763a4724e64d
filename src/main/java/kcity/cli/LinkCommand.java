package kcity.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import kcity.people.MakeLinks;
import kcity.people.ResetSecondFactor;
import kcity.terminal.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./kcity link}: the way back in where no mail leaves from here, for the keeper of the machine. */
@Command(
        name = "link",
        description = "Prints a one-time sign-in link for somebody who cannot come in.",
        footer = {
            "",
            "For platforms that send no mail; with mail, people have one sent from the sign-in page.",
            "Earlier links of that person stop working; the history keeps it, and the person",
            "is told by letter.",
            "It may be made while ./kcity run works on the same folder.",
            "Exit code: 0 made, 2 there is nobody with that address, 3 something is in the way.",
            "",
            "Example: ./kcity link officer@molit.example --data data"
        })
final class LinkCommand implements Callable<Integer> {
    @Parameters(paramLabel = "E-MAIL", descriptionKey = "email", description = "Address of the account.")
    String email = "";

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

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "http://localhost:8080",
            description = "Address that people reach the product by (default: http://localhost:8080).")
    String address = "";

    @Option(
            names = "--reset-second-factor",
            description = "Takes away the second factor, which its owner has lost, and ends every session.")
    boolean reset;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        if (database == null && !Files.isDirectory(data.resolve("postgres"))) {
            here().getErr().println("kcity: there is nothing in " + data + " yet; start with ./kcity run");
            return ExitCode.WRONG_INPUT;
        }
        try (var product = Product.beside(new Product.Place(data, database))) {
            if (reset && !product.bean(ResetSecondFactor.class).byKeeper(email)) {
                here().getErr().println("kcity: nobody with the address " + email + " has a second factor");
                return ExitCode.WRONG_INPUT;
            }
            var token = product.bean(MakeLinks.class).print(email);
            if (token.isEmpty()) {
                here().getErr().println("kcity: nobody with access has the address " + email);
                return ExitCode.WRONG_INPUT;
            }
            here().getOut().printf("%s signs in once, within a day, at %s/sign-in/%s%n", email, address, token.get());
            return 0;
        }
    }

    private CommandLine here() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
