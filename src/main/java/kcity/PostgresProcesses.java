package kcity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processes of PostgreSQL, told apart by the folder that each works in: a server and all that belong to it stay in their data folder. */
final class PostgresProcesses {
    private PostgresProcesses() {}

    static List<ProcessHandle> workingIn(Path data) {
        try {
            if (!Files.isDirectory(data)) {
                return List.of();
            }
            var here = data.toRealPath();
            return ProcessHandle.allProcesses()
                    .filter(p -> worksIn(p, here))
                    .filter(p -> p.info().command().orElse("").endsWith("postgres"))
                    .toList();
        } catch (IOException e) {
            throw new CannotStart("the folder " + data + " cannot be read (" + e + ")", e);
        }
    }

    private static boolean worksIn(ProcessHandle process, Path here) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(here);
        } catch (IOException | SecurityException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown; its helpers end with it. */
    static void interrupt(ProcessHandle process) {
        try {
            int _ = new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            boolean _ = process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
