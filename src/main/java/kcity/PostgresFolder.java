package kcity;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The files of an embedded PostgreSQL under a data folder: starts a server on them, stops one left behind, finds one that runs. */
record PostgresFolder(Path folder) {
    private static final String VERSION = "18";
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    private Path data() {
        return folder.resolve("postgres").toAbsolutePath();
    }

    private Path log() {
        return folder.resolve("postgres.log").toAbsolutePath();
    }

    EmbeddedPostgres start(boolean durable) {
        checkVersion();
        stopLeftBehind();
        var sync = durable ? "on" : "off";
        try {
            Files.deleteIfExists(log());
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data())
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    // The same order and the same small letters whatever the machine's own locale is.
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("synchronous_commit", sync)
                    .setServerConfig("fsync", sync)
                    .setServerConfig("full_page_writes", sync)
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setRegisterShutdownHook(false)
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new CannotStart("PostgreSQL did not start on " + data() + lastWords(), e);
        }
    }

    private void checkVersion() {
        try {
            if (!Files.isDirectory(data()) || isEmpty(data())) {
                return;
            }
            var file = data().resolve("PG_VERSION");
            if (!Files.exists(file)) {
                throw new CannotStart(data() + " is no database of PostgreSQL; choose another folder with --data");
            }
            if (!Files.readString(file).strip().equals(VERSION)) {
                throw new CannotStart(data() + " was made by PostgreSQL "
                        + Files.readString(file).strip() + ", but this is " + VERSION
                        + "; choose another folder with --data, or upgrade it with pg_upgrade");
            }
        } catch (IOException e) {
            throw new CannotStart("the folder " + data() + " cannot be read (" + e + ")", e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(log());
            var last = lines.subList(Math.max(0, lines.size() - 5), lines.size());
            return ". Its last words (all are in " + log() + "):\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "";
        }
    }

    /** Stops the server that a killed start left running; SIGINT is PostgreSQL's fast shutdown. */
    void stopLeftBehind() {
        if (!Files.exists(data().resolve("postmaster.pid"))) {
            return;
        }
        try {
            var server = ProcessHandle.of(Long.parseLong(postmaster().get(PID_LINE)))
                    .filter(p -> p.info().command().orElse("").endsWith("postgres"));
            if (server.isPresent()) {
                new ProcessBuilder("kill", "-INT", Long.toString(server.get().pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
                server.get().onExit().get(30, TimeUnit.SECONDS);
            }
        } catch (IOException | ExecutionException | TimeoutException | NumberFormatException e) {
            throw new CannotStart(
                    "a PostgreSQL left behind on " + data() + " could not be stopped: stop it by hand", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where the server answers that another process keeps on these files. */
    String urlOfRunning() {
        try {
            var lines = postmaster();
            if (lines.size() > STATUS_LINE && lines.get(STATUS_LINE).equals("ready")) {
                return "jdbc:postgresql://localhost:" + lines.get(PORT_LINE) + "/postgres?user=postgres";
            }
        } catch (IOException e) {
            // Said below: the file comes and goes with the server.
        }
        throw new CannotStart("the product on " + folder + " is just starting or stopping; try again in a moment");
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(data().resolve("postmaster.pid")).stream()
                .map(String::strip)
                .toList();
    }
}
