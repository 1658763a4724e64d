package kcity.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kcity.cli.Kcity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of long work, in a process of its own. Whoever runs the tests may have told their children to ignore it, so env asks for the usual signal. */
class CtrlCTest {
    private static final int INTERRUPTED = 130;

    @TempDir
    private Path folder = Path.of("");

    private Path candidates() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        var lines = new StringBuilder("id,type,subtype,city,country,requestWon,value,sd\n");
        for (int i = 0; i < 300; i++) {
            lines.append("C%04d,t,,city%d,K%d,%d,%d,400%n"
                    .formatted(
                            i, i % 400, i % 60, 10_000_000L * (20 + random.nextInt(40)), 5000 + random.nextInt(4000)));
        }
        return Files.writeString(folder.resolve("candidates.csv"), lines);
    }

    private Path rules() throws IOException {
        return Files.writeString(folder.resolve("rules.yaml"), """
                envelope: 12_000_000_000
                step: 10_000_000
                selection-share: 0.5
                above-band: cut
                per-country: 4
                types:
                  t: {places: {min: 0, max: 80}, band: {floor: 200_000_000, ceiling: 400_000_000}}
                """);
    }

    private static Process usualSignals(String... command) throws IOException {
        return new ProcessBuilder(command).start();
    }

    @Test
    void theBestSetSoFarIsTheAnswer() throws Exception {
        assumeTrue(
                usualSignals("env", "--default-signal=INT", "true").waitFor() == 0,
                "skipped: this env cannot reset signals");
        var choose = usualSignals(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.library.path=" + System.getProperty("java.library.path"),
                "-cp",
                System.getProperty("java.class.path"),
                Kcity.class.getName(),
                "choose",
                "--candidates",
                candidates().toString(),
                "--rules",
                rules().toString(),
                "--draws",
                "5000",
                "--json");
        assertThat(choose.errorReader().readLine())
                .matches("kcity choose: (a set worth .*|[0-9]+ of 5000 draws are done)");
        assertThat(usualSignals("kill", "-INT", Long.toString(choose.pid())).waitFor())
                .isZero();
        // A quick machine has proved the set by then and is among the draws, which are left out.
        assertThat(choose.inputReader().readLine()).matches("\\{\"status\":\"(FEASIBLE|OPTIMAL)\",\"objective\":.*");
        assertThat(choose.waitFor()).isEqualTo(INTERRUPTED);
    }
}
