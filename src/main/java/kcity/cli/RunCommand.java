package kcity.cli;

import java.nio.file.Path;
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
        footer = {"", "Example: ./kcity run --port 8080 --data data"})
final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port on this machine (default: 8080; 0 takes a free one).")
    int port;

    @Option(names = "--data", defaultValue = "data", description = "Folder that holds everything (default: data).")
    Path data = Path.of("data");

    @Option(names = "--database", description = "JDBC URL of an external PostgreSQL instead of the embedded one.")
    @Nullable
    String database;

    @Override
    public Integer call() throws InterruptedException {
        var started = System.nanoTime();
        try (var product = Product.start(new Product.Place(data, database), port)) {
            product.arrive();
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
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                product.close();
                stopped.countDown();
            }));
            stopped.await();
        }
        return 0;
    }
}
