package kcity.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import kcity.people.FirstOfficer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./kcity run}: the product, on an embedded PostgreSQL or an external one. */
@Command(
        name = "run",
        description = "Starts the product and shows its address.",
        footer = {
            "",
            "The first start loads rulebooks and register and prints a one-time link for the first officer.",
            "Ctrl-C lets requests finish and stops; what was acknowledged is kept even by kill -9.",
            "Exit code: 0 stopped, 3 something is in the way (port, folder, database).",
            "",
            "Example: ./kcity run --port 8080 --data data"
        })
final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port on this machine (default: 8080; 0 takes a free one).")
    int port;

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
            names = "--mail",
            defaultValue = "",
            description =
                    "SMTP server for letters: smtp://[NAME:PASSWORD@]HOST:PORT or smtps://… (default: letters are "
                            + "shown in the product only). KCITY_MAIL in the environment does the same.")
    String mail = "";

    @Option(names = "--mail-from", defaultValue = "", description = "Sender of letters, such as kcity@agency.example.")
    String mailFrom = "";

    @Option(
            names = "--address",
            defaultValue = "",
            description = "Address that people reach the product by, for links in letters.")
    String address = "";

    @Override
    public Integer call() throws InterruptedException {
        var started = System.nanoTime();
        var server = mail.isEmpty() ? Objects.requireNonNullElse(System.getenv("KCITY_MAIL"), "") : mail;
        if (!server.isEmpty() && (!server.matches("smtps?://.+:\\d+") || !mailFrom.contains("@"))) {
            System.err.println("kcity: --mail wants smtp://HOST:PORT, and --mail-from the address of the sender");
            return ExitCode.WRONG_INPUT;
        }
        Map<String, Object> letters = Map.of(
                "kcity.mail",
                server,
                "kcity.mail-from",
                mailFrom,
                "kcity.address",
                address.isEmpty() ? "http://localhost:" + port : address);
        try (var product = Product.start(new Product.Place(data, database), port, letters, null)) {
            var stopped = new CountDownLatch(1);
            closeAtTheEnd(product, stopped);
            product.arrive();
            product.bean(Rounds.class).start();
            var address = "http://localhost:" + product.port();
            System.out.printf("kcity is at %s  (%.1f s)%n", address, (System.nanoTime() - started) / 1e9);
            product.bean(FirstOfficer.class)
                    .link()
                    .ifPresent(token ->
                            System.out.printf("The first officer signs in once at %s/sign-in/%s%n", address, token));
            ReplayMark.read(data)
                    .forEach((part, person) ->
                            System.out.printf("%-18s %s/sign-in/%s%n", part, address, product.linkFor(person)));
            System.out.println("Ctrl-C stops it.");
            stopped.await();
        }
        return 0;
    }

    /** On Ctrl-C or a signal to stop: lets requests finish, then stops the database. */
    static void closeAtTheEnd(Product product, CountDownLatch stopped) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            product.close();
                            stopped.countDown();
                        },
                        "closing"));
    }
}
