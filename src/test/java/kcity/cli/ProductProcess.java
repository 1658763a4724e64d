package kcity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@link ProductOfFebruary} running in a process of its own.
 *
 * @param drafts a session's token by the reference of the draft it may write
 */
record ProductProcess(Process process, Path folder, String address, Map<String, String> drafts)
        implements AutoCloseable {
    private static final int MEGABYTES = 512;

    /** For a test, which ends before the second compiler would have earned anything. */
    static ProductProcess brief(Path folder, String at, int writers) throws IOException {
        return start(folder, at, writers, List.of("-XX:TieredStopAtLevel=1"));
    }

    /** Compiled as the product is when people use it. */
    static ProductProcess lasting(Path folder, String at, int writers) throws IOException {
        return start(folder, at, writers, List.of());
    }

    private static ProductProcess start(Path folder, String at, int writers, List<String> compilers)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + MEGABYTES + "m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(compilers);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                ProductOfFebruary.class.getName(),
                folder.toString(),
                Integer.toString(writers),
                at));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var drafts = new LinkedHashMap<String, String>();
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var words = line.split(" ");
            if (words[0].equals("DRAFT")) {
                drafts.put(words[1], words[2]);
            } else if (words[0].equals("ADDRESS")) {
                return new ProductProcess(process, folder, words[1], drafts);
            }
        }
        throw new AssertionError("the product did not start");
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        int _ = process.destroyForcibly().waitFor();
    }

    /** As kill -9 does, the database first or last as the system will. */
    void killWithDatabase() throws Exception {
        var database = database();
        kill();
        if (!database.destroyForcibly()) {
            throw new AssertionError("the database could not be killed");
        }
        ProcessHandle _ = database.onExit().get(30, TimeUnit.SECONDS);
    }

    private ProcessHandle database() throws IOException {
        var pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** As Ctrl-C does; whether it ended in time. */
    boolean end() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        if (!end()) {
            kill();
        }
    }
}
