package kcity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Calls of PostgreSQL's own programs. What they say goes to the log; a password is never an argument. */
record PostgresPrograms(PostgresBinaries binaries, Path log) {
    /** PostgreSQL refuses to run as root, so root calls it as nobody in a user namespace of its own. */
    private static final List<String> AS_NOBODY = List.of("unshare", "--user");

    /** Makes a fresh cluster whose superuser cannot sign in from outside. */
    void initialise(Path data) throws IOException {
        var password = Files.createTempFile(
                data.getParent(),
                "initial",
                ".password",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, UUID.randomUUID() + "\n");
            run(
                    "",
                    "initdb",
                    "-D",
                    data.toString(),
                    "-U",
                    "postgres",
                    "-E",
                    "UTF-8",
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions",
                    "--no-sync");
        } finally {
            Files.delete(password);
        }
    }

    /** Statements, one a line, while no server runs on the files. */
    void alone(Path data, List<String> statements) throws IOException {
        var said = run(String.join("\n", statements) + "\n", "postgres", "--single", "-D", data.toString(), "postgres");
        if (said.contains("ERROR:") || said.contains("FATAL:")) {
            throw new IOException("its role could not be made: "
                    + said.lines()
                            .filter(line -> line.contains("ERROR:") || line.contains("FATAL:"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    /** Returns when the server answers. */
    void start(Path data, List<String> options) throws IOException {
        var told = options.stream().map(option -> "-c " + option).collect(Collectors.joining(" "));
        run("", "pg_ctl", "-D", data.toString(), "-l", log.toString(), "-o", told, "-w", "-t", "300", "start");
    }

    /** Ends connections and stops the server; returns when it has ended. */
    void stop(Path data) throws IOException {
        run("", "pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop");
    }

    private String run(String input, String program, String... arguments) throws IOException {
        var words = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(AS_NOBODY);
        }
        words.add(binaries.program(program).toString());
        words.addAll(List.of(arguments));
        var said = Files.createTempFile("kcity", ".said");
        try {
            var process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            var code = process.waitFor();
            var answer = Files.readString(said);
            if (code != 0) {
                throw new IOException(program + " ended with " + code + ": " + answer.strip());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(said);
        }
    }
}
