package kcity.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With Debian's own daemon, where it is installed, and one signature of our own, as those of the world are not at hand everywhere. */
class ClamdTest {
    private static final Path CLAMD = Path.of("/usr/sbin/clamd");
    private static final String HARM = "words that only this test calls harmful";

    @TempDir
    Path folder;

    @Test
    void whatTheScannerFindsIsRefusedAndAllElseIsTaken() throws IOException {
        assumeTrue(Files.isExecutable(CLAMD), "clamav-daemon is not installed here: not tested against it");
        var socket = folder.resolve("clamd.socket");
        var daemon = start(socket);
        try {
            waitUntilItListens(daemon);
            var viruses = new Viruses(socket.toString());
            viruses.check(ByteBuffer.wrap("a plan".getBytes(StandardCharsets.US_ASCII)));
            viruses.check(ByteBuffer.allocate(3_000_000));
            assertThat(catchThrowableOfType(
                                    Unfit.class,
                                    () -> viruses.check(
                                            ByteBuffer.wrap(("x" + HARM).getBytes(StandardCharsets.US_ASCII))))
                            .why())
                    .isEqualTo("virus");
        } finally {
            daemon.destroyForcibly();
        }
    }

    private Process start(Path socket) throws IOException {
        var signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("own.ndb"),
                "Test.Harm:0:*:" + HexFormat.of().formatHex(HARM.getBytes(StandardCharsets.US_ASCII)) + "\n");
        var settings = folder.resolve("clamd.conf");
        Files.writeString(
                settings,
                "Foreground yes\nLocalSocket " + socket + "\nDatabaseDirectory " + signatures
                        + "\nStreamMaxLength 220M\n" + user());
        return new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .start();
    }

    private static String user() {
        return System.getProperty("user.name").equals("root") ? "User root\n" : "";
    }

    private static void waitUntilItListens(Process daemon) throws IOException {
        var out = new BufferedReader(new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Self checking")) {
                return;
            }
        }
        throw new AssertionError("clamd ended: " + said);
    }
}
