package kcity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Somebody has thought of every constraint of the tables: which refusal stands before it, or why only a fault of ours can break it. */
class ConstraintsTest {
    private static final Set<String> WHY =
            Set.of("computed", "word", "counted", "drawn", "kept", "held", "whole", "gone", "stays", "start", "past");

    private record Guarded(String constraint, String by) {
        static Guarded read(String line) {
            var words = line.split(" ", 3);
            return new Guarded(words[0] + " " + words[1], words[2]);
        }

        boolean isRefused() {
            return by.startsWith("! ");
        }

        String refusal() {
            return "refusal." + by.substring(2);
        }
    }

    private static List<Guarded> guarded() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "constraints.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Guarded::read)
                .toList();
    }

    /** Save that a value is there at all, which is in every insert. */
    @Test
    void everyConstraintIsGuardedAndNoOtherIsNamed() throws IOException {
        assertThat(guarded().stream().map(Guarded::constraint).toList())
                .containsExactlyInAnyOrderElementsOf(
                        World.settle().sql().sql("""
                        select n.nspname || '.' || t.relname || ' ' || c.conname
                        from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
                        where n.nspname not in ('pg_catalog', 'information_schema') and c.contype <> 'n'
                          and t.relname <> 'flyway_schema_history'
                        union all
                        select n.nspname || '.' || t.relname || ' ' || i.relname
                        from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
                        join pg_namespace n on n.oid = t.relnamespace
                        where x.indisunique and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                          and not exists (select from pg_constraint c where c.conindid = x.indexrelid)
                        """).query(String.class).list());
    }

    /** That code tells each message, and that it is there in both languages, is held by {@code MessagesTest}. */
    @Test
    void itsRefusalIsAMessage() throws IOException {
        assertThat(messages())
                .containsAll(guarded().stream()
                        .filter(Guarded::isRefused)
                        .map(Guarded::refusal)
                        .toList());
    }

    private static Set<String> messages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "messages", "en"))) {
            var keys = new TreeSet<String>();
            for (var file : files.toList()) {
                Files.readAllLines(file).stream()
                        .map(line -> line.split("=", 2)[0].strip())
                        .forEach(keys::add);
            }
            return keys;
        }
    }

    @Test
    void whatIsNotRefusedSaysWhyNobodyCanBreakIt() throws IOException {
        assertThat(guarded().stream().filter(one -> !one.isRefused()).map(Guarded::by))
                .isSubsetOf(WHY);
    }
}
