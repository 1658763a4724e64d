package kcity;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One PostgreSQL schema per room, each with its own numbered migrations and history, upstream first. */
public final class Migrations {
    /** In the order of the arrows; {@code root} makes the role that reads published views. */
    public static final List<String> ROOMS = List.of(
            "root",
            "audit",
            "people",
            "documents",
            "forms",
            "programme",
            "call",
            "application",
            "screening",
            "consulting",
            "review",
            "selection",
            "award",
            "pilot",
            "portfolio",
            "notification");

    private Migrations() {}

    static void run(DataSource database) {
        for (var room : ROOMS) {
            Flyway.configure()
                    .dataSource(database)
                    .schemas(room)
                    .defaultSchema(room)
                    .createSchemas(true)
                    .locations("classpath:db/migration/" + room)
                    .failOnMissingLocations(false)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        }
    }
}
