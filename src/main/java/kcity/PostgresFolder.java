package kcity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The files of an embedded PostgreSQL under a data folder. It answers on the loopback address alone, to the role {@code kcity} alone, who owns the tables
 * and has no further right; the role's password lies in a file of the folder that only this user can read.
 */
record PostgresFolder(Path folder) {
    private static final String VERSION = "18";
    private static final String GUARDED = "# kcity: the loopback address, one role, a password.\n";
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    private Path data() {
        return folder.resolve("postgres").toAbsolutePath();
    }

    private Path unfinished() {
        return folder.resolve("postgres.new").toAbsolutePath();
    }

    private Path passwordFile() {
        return folder.resolve("postgres.password").toAbsolutePath();
    }

    Path log() {
        return folder.resolve("postgres.log").toAbsolutePath();
    }

    /** Starts a server on a free port; one that a killed start left behind is stopped first. {@code durable} is false for tests alone. */
    PostgresServer start(boolean durable) {
        try {
            checkVersion();
            stopLeftBehind();
            Files.deleteIfExists(log());
            var programs = new PostgresPrograms(PostgresBinaries.ready(), log());
            settle(programs, durable);
            return new PostgresServer(this, programs, durable, freePort()).start();
        } catch (IOException | IllegalStateException e) {
            throw cannotStart(e);
        }
    }

    CannotStart cannotStart(Exception why) {
        return new CannotStart(
                "PostgreSQL did not start on " + data() + " (" + why.getMessage() + ")" + lastWords(), why);
    }

    /** Options of the server: the same order and the same small letters whatever the machine's own locale is. */
    List<String> options(int port, boolean durable) {
        var sync = durable ? "on" : "off";
        return Stream.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "max_connections=60",
                        "synchronous_commit=" + sync,
                        "fsync=" + sync,
                        "full_page_writes=" + sync)
                .toList();
    }

    /** First start: made beside its place, so that a start killed meanwhile leaves nothing half. One made before there were passwords is guarded now. */
    private void settle(PostgresPrograms programs, boolean durable) throws IOException {
        FileSystemUtils.deleteRecursively(unfinished());
        if (!Files.isDirectory(data()) || isEmpty(data())) {
            programs.initialise(unfinished());
            guard(programs, unfinished(), durable);
            Files.deleteIfExists(data());
            Files.move(unfinished(), data(), StandardCopyOption.ATOMIC_MOVE);
        } else if (!Files.readString(data().resolve("pg_hba.conf")).startsWith(GUARDED)) {
            guard(programs, data(), durable);
        }
    }

    private void guard(PostgresPrograms programs, Path files, boolean durable) throws IOException {
        programs.alone(files, PostgresRole.statements(password(), !durable));
        Files.writeString(files.resolve("pg_hba.conf"), GUARDED + "host all kcity 127.0.0.1/32 scram-sha-256\n");
    }

    private String password() throws IOException {
        if (Files.notExists(passwordFile())) {
            var random = new byte[32];
            new SecureRandom().nextBytes(random);
            var only = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var fresh = passwordFile().resolveSibling("postgres.password.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, only);
            Files.writeString(fresh, HexFormat.of().formatHex(random) + "\n", StandardCharsets.US_ASCII);
            Files.move(fresh, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(passwordFile()).strip();
    }

    /** With the password in it: not to be shown. */
    String url(int port) {
        try {
            return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=kcity&password="
                    + Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new CannotStart("the database's password cannot be read from " + passwordFile() + " (" + e + ")", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void checkVersion() throws IOException {
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

    /**
     * Stops the server that a killed start left running on these very files, and waits for every process of it. A process is known by the folder it works
     * in, never by the number in {@code postmaster.pid}, which in a copy of the folder names the original's server.
     */
    void stopLeftBehind() {
        var left = PostgresProcesses.workingIn(data());
        try {
            left.forEach(PostgresProcesses::interrupt);
            for (var process : left) {
                ProcessHandle _ = process.onExit().get(60, TimeUnit.SECONDS);
            }
            // Whoever wrote it is gone, or works elsewhere.
            Files.deleteIfExists(data().resolve("postmaster.pid"));
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new CannotStart(
                    "a PostgreSQL left behind on " + data() + " could not be stopped: stop it by hand", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether somebody's server was at work on these files when they came to lie here. */
    boolean hasForeignMark() {
        return Files.exists(data().resolve("postmaster.pid"))
                && PostgresProcesses.workingIn(data()).isEmpty();
    }

    /** The server's own process, once it has started. */
    ProcessHandle process() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster().getFirst()))
                .orElseThrow(() -> new IOException("PostgreSQL ended at once"));
    }

    Path files() {
        return data();
    }

    /** Where the server answers that another process keeps on these files. */
    String urlOfRunning() {
        try {
            var lines = postmaster();
            if (lines.size() > STATUS_LINE && lines.get(STATUS_LINE).equals("ready")) {
                return url(Integer.parseInt(lines.get(PORT_LINE)));
            }
        } catch (IOException | NumberFormatException e) {
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
