package kcity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a module is, as the first word of its package-info says: the walls ask here, so that a new module is guarded by being there. */
enum ModuleKind {
    ROOM,
    DOOR,
    WORKSHOP,
    LISTENER,
    FRAME,
    PLAY,
    VALUES;

    private static final Path HOUSE = Path.of("src", "main", "java", "kcity");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*\\s*(.*?)\\s*\\*/", Pattern.DOTALL);

    /** Names of all that are of this kind, sorted. */
    List<String> modules() {
        return all().stream().filter(module -> of(module) == this).toList();
    }

    /** Patterns of the packages of all that are of one of these kinds. */
    static String[] packages(ModuleKind... kinds) {
        return Arrays.stream(kinds)
                .flatMap(kind -> kind.modules().stream())
                .map(module -> "kcity." + module + "..")
                .toArray(String[]::new);
    }

    static List<String> all() {
        try (var folders = Files.list(HOUSE)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws where the package-info does not begin with the word of a kind. */
    static ModuleKind of(String module) {
        var purpose = purpose(packageInfo(module));
        return Arrays.stream(values())
                .filter(kind -> purpose.toUpperCase(Locale.ROOT).startsWith(kind + ": "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("package-info of " + module + " begins with no kind of "
                        + Arrays.toString(values()) + ": " + purpose));
    }

    /** In one line; "" where nothing is said. */
    static String purpose(String packageInfo) {
        var found = SENTENCE.matcher(packageInfo);
        return found.find() ? found.group(1).replaceAll("\\s*\\n\\s*\\*?\\s*", " ") : "";
    }

    static String packageInfo(String module) {
        try {
            return Files.readString(HOUSE.resolve(module).resolve("package-info.java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
