package kcity.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kcity.people.Person;

/** A small file in the folder of a replayed year: that it is one, and whose eyes one can look through. Only such folders are ever made anew. */
final class ReplayMark {
    private static final String FILE = "replay.txt";

    private ReplayMark() {}

    /** Whether there is data in the folder that no replay made. */
    static boolean isForeign(Path folder) {
        return Files.isDirectory(folder.resolve("postgres")) && !Files.exists(folder.resolve(FILE));
    }

    static void begin(Path folder, int year, long seed) {
        write(folder, "# replay of " + year + ", seed " + seed + "\n");
    }

    static void write(Path folder, int year, long seed, Map<String, Person> eyes) {
        var lines = new StringBuilder("# replay of " + year + ", seed " + seed + "\n");
        eyes.forEach((part, person) ->
                lines.append(part).append('=').append(person.id()).append('\n'));
        write(folder, lines.toString());
    }

    private static void write(Path folder, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(FILE), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Part and id of a person each; empty where the folder is no replay's. */
    static Map<String, String> read(Path folder) {
        var file = folder.resolve(FILE);
        var people = new LinkedHashMap<String, String>();
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .forEach(line -> people.put(
                                line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return people;
    }
}
