package kcity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kcity.application.KeySubmissions;
import kcity.application.LineSubmissions;
import kcity.audit.KeptTables;
import kcity.people.KeyNames;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL schema per room, each with its own numbered migrations and history, upstream first. */
public final class Migrations {
    /** Whoever keeps rows, in the order of the arrows; {@code root} makes the role that reads published views. */
    public static final List<String> ROOMS = Stream.concat(
                    Stream.of("root"),
                    House.read().upstreamFirst().stream()
                            .filter(room -> Migrations.class.getResource("/db/migration/" + room) != null))
            .toList();

    /** What SQL cannot compute. */
    private static final Map<String, JavaMigration[]> COMPUTED =
            Map.of("people", new JavaMigration[] {new KeyNames()}, "application", new JavaMigration[] {
                new KeySubmissions(), new LineSubmissions()
            });

    private Migrations() {}

    /** Whether it was one of an older build and is no more; a new one is not. */
    static boolean run(DataSource database) {
        var before = of(database, "audit").info().current();
        var executed = 0;
        for (var room : ROOMS) {
            executed += of(database, room).migrate().migrationsExecuted;
        }
        int _ = KeptTables.watch(JdbcClient.create(database));
        return before != null && executed > 0;
    }

    /** For one who looks at another's tables: they must be the ones this build knows. */
    static void check(DataSource database) {
        for (var room : ROOMS) {
            if (of(database, room).info().pending().length > 0) {
                throw new CannotStart("the product that runs there is an older build; stop it and start it anew first");
            }
        }
    }

    private static Flyway of(DataSource database, String room) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(room)
                .defaultSchema(room)
                .createSchemas(true)
                .locations("classpath:db/migration/" + room)
                .failOnMissingLocations(false)
                .javaMigrations(COMPUTED.getOrDefault(room, new JavaMigration[0]))
                .cleanDisabled(true)
                .load();
    }
}
