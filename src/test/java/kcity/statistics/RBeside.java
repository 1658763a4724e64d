package kcity.statistics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * R as an independent oracle. Where R or a package of it is missing, the test that asks is skipped and says so. With the system property {@code test.r-answers}, a folder, what R printed
 * for a script is kept there and read from there: mutation testing asks the same again for every mutant.
 */
public final class RBeside {
    private static final ConcurrentHashMap<String, Boolean> PRESENT = new ConcurrentHashMap<>();

    private RBeside() {}

    /** Call first; skips the test when Rscript or one of these packages is not installed. */
    public static void assumePresent(String... packages) {
        for (String name : packages) {
            boolean present = PRESENT.computeIfAbsent(name, RBeside::canLoad);
            assumeTrue(present, "skipped: R with its package " + name + " is not installed on this machine");
        }
    }

    /** The numbers that the script prints, separated by blanks or lines; NA becomes NaN. Print them with %.17g. */
    public static double[] numbers(String script) {
        return Arrays.stream(run(script).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .mapToDouble(word -> word.equals("NA") ? Double.NaN : Double.parseDouble(word))
                .toArray();
    }

    public static String vector(double... values) {
        return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(",", "c(", ")"));
    }

    public static String words(List<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(",", "c(", ")"));
    }

    private static boolean canLoad(String name) {
        try {
            return run("suppressMessages(library(" + name + ")); cat('yes')").equals("yes");
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static String run(String script) {
        String folder = System.getProperty("test.r-answers");
        return folder == null ? askR(script) : remembered(Path.of(folder), script);
    }

    private static String remembered(Path folder, String script) {
        Path answer = folder.resolve(
                UUID.nameUUIDFromBytes(script.getBytes(StandardCharsets.UTF_8)).toString());
        try {
            if (Files.exists(answer)) return Files.readString(answer);
            String printed = askR(script);
            Files.createDirectories(folder);
            Path whole = Files.writeString(Files.createTempFile(folder, "answer", ""), printed);
            Files.move(whole, answer, StandardCopyOption.ATOMIC_MOVE);
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String askR(String script) {
        try {
            Path file = Files.createTempFile("kcity", ".R");
            Path output = Files.createTempFile("kcity", ".out");
            try {
                Files.writeString(file, script);
                Process process = new ProcessBuilder("Rscript", "--vanilla", file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                boolean ended = process.waitFor(120, TimeUnit.SECONDS);
                if (!ended) process.destroyForcibly();
                String printed = Files.readString(output);
                if (!ended || process.exitValue() != 0) throw new IllegalStateException("R failed: " + printed);
                return printed;
            } finally {
                Files.delete(file);
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new IllegalStateException("R cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
