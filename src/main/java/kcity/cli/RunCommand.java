package kcity.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kcity.audit.WatchClock;
import kcity.people.FirstOfficer;
import kcity.terminal.Columns;
import kcity.terminal.ExitCode;
import kcity.terminal.Korean;
import kcity.terminal.WrongUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kcity run}: the product, on an embedded PostgreSQL or an external one. */
@Command(
        name = "run",
        description = "Starts the product and shows its address.",
        footer = {
            "",
            "The first start loads rulebooks and register and prints a one-time link for",
            "the first officer.",
            "Ctrl-C lets requests finish and stops; what was acknowledged is kept even by",
            "kill -9.",
            "Exit code: 0 stopped, 3 something is in the way (port, folder, database),",
            "69 the database ended and could not be started again.",
            "",
            "Example: ./kcity run --port 8080 --data data"
        })
final class RunCommand implements Callable<Integer> {
    private static final int PART = 18;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port on this machine (default: 8080; 0 takes a free one).")
    int port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Address of this machine to listen on (default: 127.0.0.1, this machine alone; 0.0.0.0 is all).")
    String listen = "127.0.0.1";

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            split = ",",
            description =
                    "Addresses of the proxies in front whose word on client, host and https is taken (default: none).")
    List<String> proxies = List.of();

    @Mixin
    final Where where = new Where();

    @Mixin
    final MailServer mail = new MailServer();

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "",
            description =
                    "Address that people reach the product by, for links in letters and to tell own forms from others'.")
    String address = "";

    @Option(
            names = "--head-to",
            paramLabel = "ADDRESS",
            split = ",",
            description = "Who is sent the history's signed head, daily and at each announcement, to keep it outside.")
    List<String> headTo = List.of();

    @Option(
            names = "--second-factor",
            paramLabel = "WHO",
            defaultValue = "",
            description = "Who is let in only with one-time codes beside the password: officers, everybody or nobody "
                    + "(default: officers; in the folder of a replayed year nobody).")
    String secondFactor = "";

    @Option(
            names = "--accept-clock",
            description = "This machine's clock is right although the history is ahead of it; the history says so.")
    boolean acceptClock;

    @Option(
            names = "--develop",
            description = "Reads templates, words and styles anew from the sources while they are being written.")
    boolean develop;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var started = System.nanoTime();
        var copyOf = where.isExternal() ? null : CopiedFolder.original(where.data);
        try (var product = Product.start(where.place(), port, settings(), null)) {
            var stopped = new CountDownLatch(1);
            closeAtTheEnd(product, stopped);
            product.whenDatabaseIsLost(this::endForGood);
            if (acceptClock) {
                product.bean(WatchClock.class).accept();
            }
            product.arrive();
            product.bean(ScheduledJobs.class).start();
            var here = "http://" + (isLoopback() ? "localhost" : listen) + ":" + product.port();
            tell(product, here, (System.nanoTime() - started) / 1e9, copyOf);
            stopped.await();
        }
        return 0;
    }

    private void tell(Product product, String here, double seconds, @Nullable String copyOf) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var say = Korean.wordsOf(out);
        out.printf("kcity is at %s  (%.1f s)%n", here, seconds);
        if (copyOf != null) {
            out.println(copyOf);
        }
        product.bean(FirstOfficer.class)
                .link()
                .ifPresent(token -> out.printf("The first officer signs in once at %s/sign-in/%s%n", here, token));
        ReplayMark.read(where.data)
                .forEach((part, person) -> Korean.plain(out)
                        .println(Columns.left(say.apply(part), PART) + " " + here + "/sign-in/"
                                + product.linkFor(person)));
        out.println("Ctrl-C stops it.");
        out.flush();
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("server.address", listen);
        settings.put("kcity.mail", mail.url());
        settings.put("kcity.mail-from", mail.from);
        settings.put("kcity.second-factor", factorFor());
        settings.put("kcity.head-to", String.join(",", headTo));
        settings.put("kcity.address", address.isEmpty() ? "http://localhost:" + port : address);
        if (develop) {
            settings.put("kcity.develop", System.getProperty("kcity.home", "."));
        }
        if (!proxies.isEmpty()) {
            settings.put("server.forward-headers-strategy", "native");
            settings.put("kcity.proxies", String.join(",", proxies));
            settings.put(
                    "server.tomcat.remoteip.internal-proxies",
                    proxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        }
        return settings;
    }

    /** A played year has no real officers, and nobody to send an app to. */
    private String factorFor() {
        if (!secondFactor.matches("officers|everybody|nobody|")) {
            throw new WrongUse("--second-factor wants officers, everybody or nobody");
        }
        var usual = ReplayMark.read(where.data).isEmpty() ? "officers" : "nobody";
        return secondFactor.isEmpty() ? usual : secondFactor;
    }

    private boolean isLoopback() {
        return listen.startsWith("127.") || listen.equals("::1") || listen.equals("localhost");
    }

    /** Without its database the product can do nothing: whoever supervises it sees the code. What hangs is not waited for longer than this. */
    private void endForGood() {
        Objects.requireNonNull(spec)
                .commandLine()
                .getErr()
                .println("kcity: the database ended and could not be started again; so this ends too");
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(ExitCode.DATABASE_LOST);
        });
        System.exit(ExitCode.DATABASE_LOST);
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
