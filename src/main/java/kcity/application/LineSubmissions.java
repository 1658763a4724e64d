package kcity.application;

import java.sql.SQLException;
import java.util.List;
import kcity.shared.SearchWords;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Writes the lines of lists for what was submitted before there were any. */
public final class LineSubmissions implements JavaMigration {
    private static final int VERSION = 81;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(Integer.toString(VERSION));
    }

    @Override
    public String getDescription() {
        return "lines of what was submitted";
    }

    @Override
    public Integer getChecksum() {
        return VERSION;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (var rows = context.getConnection().createStatement().executeQuery("""
                        select distinct on (application) application, title, city from application.submission
                        order by application, revision desc
                        """);
                var insert = context.getConnection().prepareStatement("""
                        insert into application.newest (application, revision, considered_for, sub_type, title, country, city, requested,
                            submitted_at, call, organisation, looked)
                        select s.application, s.revision, s.considered_for, s.sub_type, s.title, s.country, s.city, s.requested,
                            s.submitted_at, a.call, a.organisation, ?
                        from application.submission s join application.application a on a.ref = s.application
                        where s.application = ? order by s.revision desc limit 1
                        """)) {
            while (rows.next()) {
                var ref = rows.getString("application");
                insert.setString(1, looked(ref, rows.getString("title"), rows.getString("city")));
                insert.setString(2, ref);
                insert.executeUpdate();
            }
        }
    }

    /** What a search looks through besides the country's names. */
    static String looked(String ref, String title, String city) {
        return SearchWords.among(List.of(ref, title, city));
    }
}
