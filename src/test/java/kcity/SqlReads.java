package kcity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whose tables and views the SQL of a module names: in its classes and in its migrations. */
final class SqlReads {
    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|truncate|references)\\s+([a-z]+)\\.([a-z_]+)");
    private static final Path JAVA = Path.of("src", "main", "java", "kcity");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    /** A table or view named in a file. */
    record Named(Path file, String words, String schema, String table) {
        boolean published() {
            return table.startsWith("pub_");
        }
    }

    private SqlReads() {}

    static List<Named> inClasses(String module) {
        return in(JAVA.resolve(module), ".java");
    }

    static List<Named> inMigrations(String module) {
        return in(MIGRATIONS.resolve(module), ".sql");
    }

    /** The modules whose published views it reads. */
    static List<String> publishers(String module) {
        var found = new TreeSet<String>();
        Stream.concat(inClasses(module).stream(), inMigrations(module).stream())
                .filter(named -> named.published() && !named.schema().equals(module))
                .map(Named::schema)
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static List<Named> in(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(SqlReads::in)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Named> in(Path file) {
        try {
            return TABLE.matcher(Files.readString(file)).results().map(found -> named(file, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Named named(Path file, MatchResult found) {
        return new Named(file, found.group(), found.group(1), found.group(2));
    }
}
