package kcity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** A join is an arrow too: SQL of a room touches its own schema and published views, and foreign keys follow the arrows. */
class SchemaRulesTest {
    private static final Set<String> SCHEMAS = new TreeSet<>(Migrations.ROOMS);

    @Test
    void whoeverKeepsRowsHasASchemaAndNobodyElse() throws IOException {
        try (var folders = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
            assertThat(Migrations.ROOMS)
                    .containsExactlyInAnyOrderElementsOf(
                            folders.map(folder -> folder.getFileName().toString())
                                    .toList());
        }
        assertThat(Migrations.ROOMS).startsWith("root", "audit");
    }

    @Test
    void everySchemaIsTouchedByItsOwnModuleAndByOthersThroughPublishedViewsOnly() {
        assertThat(ModuleKind.all())
                .allSatisfy(module -> assertThat(strange(module, SqlReads.inClasses(module)))
                        .as(module)
                        .isEmpty());
    }

    @Test
    void viewsReadTheirOwnTablesAndPublishedViewsOnly() {
        // A foreign key is no reading; that it follows the arrows is held below.
        assertThat(Migrations.ROOMS)
                .allSatisfy(room -> assertThat(strange(room, SqlReads.inMigrations(room)))
                        .filteredOn(named -> !named.words().startsWith("references "))
                        .as(room)
                        .isEmpty());
    }

    private static List<SqlReads.Named> strange(String module, List<SqlReads.Named> names) {
        return names.stream()
                .filter(named ->
                        SCHEMAS.contains(named.schema()) && !named.schema().equals(module) && !named.published())
                .toList();
    }

    @Test
    void nobodyAsksTheDatabaseForTheTime() throws IOException {
        var strange = new ArrayList<String>();
        var now = Pattern.compile("(?i)\\bnow\\(\\)|current_timestamp|current_date|localtimestamp");
        for (var file : filesUnder(Path.of("src", "main", "resources", "db"), ".sql")) {
            if (now.matcher(Files.readString(file)).find()) {
                strange.add(file.toString());
            }
        }
        assertThat(strange).isEmpty();
    }

    @Test
    void foreignKeysNeverPointDownstream() {
        var order = Migrations.ROOMS;
        var world = World.settle();
        var keys = world.sql()
                .sql("""
                select distinct n1.nspname as own, n2.nspname as other
                from pg_constraint c
                join pg_class t1 on t1.oid = c.conrelid join pg_namespace n1 on n1.oid = t1.relnamespace
                join pg_class t2 on t2.oid = c.confrelid join pg_namespace n2 on n2.oid = t2.relnamespace
                where c.contype = 'f'
                """)
                .query((row, n) -> new String[] {row.getString("own"), row.getString("other")})
                .list();
        assertThat(keys).isNotEmpty();
        assertThat(keys)
                .allSatisfy(key -> assertThat(order.indexOf(key[1]))
                        .as(key[0] + " refers to " + key[1])
                        .isLessThanOrEqualTo(order.indexOf(key[0])));
    }

    @Test
    void thePublicRoleReadsPublishedViewsAndNothingElse() {
        var world = World.settle();
        var readable = world.sql().sql("""
                select table_schema || '.' || table_name from information_schema.role_table_grants
                where grantee = 'kcity_public'
                """).query(String.class).list();
        assertThat(readable).isNotEmpty().allMatch(name -> name.matches("[a-z]+\\.pub_[a-z_]+"));
    }

    private static List<Path> filesUnder(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).toList();
        }
    }
}
