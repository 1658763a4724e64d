package kcity.cli;

import java.nio.file.Path;
import kcity.terminal.WrongUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that work on somebody's data: the folder, or an external PostgreSQL. */
final class Where {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder that holds everything (default: data).")
    Path data = Path.of("data");

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "JDBC URL of an external PostgreSQL instead of the embedded one, without the password. "
                    + "KCITY_DATABASE in the environment does the same.")
    @Nullable
    String database;

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = "File that holds its password and that nobody else can read. "
                    + "KCITY_DATABASE_PASSWORD in the environment does the same.")
    @Nullable
    Path passwordFile;

    boolean isExternal() {
        return url() != null;
    }

    Product.Place place() {
        var url = url();
        return new Product.Place(data, url == null ? null : Secrets.withPassword(url, password()));
    }

    private @Nullable String url() {
        if (database != null && database.matches(".*[?&]password=.*")) {
            throw new WrongUse(
                    "the password does not belong on the command line, where every user of this machine can read it:"
                            + " leave it out of --database and give it in --database-password-file or KCITY_DATABASE_PASSWORD");
        }
        return database != null ? database : Secrets.environment("KCITY_DATABASE");
    }

    private @Nullable String password() {
        return passwordFile != null ? Secrets.in(passwordFile) : Secrets.environment("KCITY_DATABASE_PASSWORD");
    }
}
