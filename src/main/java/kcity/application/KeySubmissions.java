package kcity.application;

import java.sql.SQLException;
import kcity.shared.Sameness;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Computes the keys of what was submitted before there were keys; whose mailbox the partner's is, {@link AdoptForms} reads by the form. */
public final class KeySubmissions implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("12");
    }

    @Override
    public String getDescription() {
        return "keys of cities and partners";
    }

    @Override
    public Integer getChecksum() {
        return 12;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (var rows = context.getConnection().createStatement().executeQuery("""
                        select distinct on (application) application, city
                        from application.submission order by application, revision desc
                        """);
                var insert = context.getConnection()
                        .prepareStatement(
                                "insert into application.sameness (application, city, contact) values (?, ?, '')")) {
            while (rows.next()) {
                insert.setString(1, rows.getString("application"));
                insert.setString(2, Sameness.key(rows.getString("city")));
                insert.executeUpdate();
            }
        }
    }
}
