package kcity.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import kcity.shared.Sameness;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Computes the keys of those who were here before there were keys. Where two had one mailbox, it stays with whoever came first; the other keeps the
 * account and comes in by a one-time link.
 */
public final class KeyNames implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("12");
    }

    @Override
    public String getDescription() {
        return "keys of mailboxes and names";
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
        mailboxes(context.getConnection());
        organisations(context.getConnection());
    }

    private static void mailboxes(Connection sql) throws SQLException {
        Map<String, String> byKey = new LinkedHashMap<>();
        try (var rows =
                sql.createStatement().executeQuery("select id, email from people.person order by created_at, id")) {
            while (rows.next()) {
                var key = Mailboxes.key(rows.getString("email"));
                byKey.put(byKey.containsKey(key) ? key + " " + rows.getString("id") : key, rows.getString("id"));
            }
        }
        try (var insert = sql.prepareStatement("insert into people.mailbox (key, person) values (?, ?)")) {
            for (var mailbox : byKey.entrySet()) {
                insert.setString(1, mailbox.getKey());
                insert.setString(2, mailbox.getValue());
                insert.executeUpdate();
            }
        }
    }

    private static void organisations(Connection sql) throws SQLException {
        try (var rows = sql.createStatement().executeQuery("select id, name_ko, name_en from people.organisation");
                var insert = sql.prepareStatement(
                        "insert into people.organisation_key (organisation, key) values (?, ?) on conflict do nothing")) {
            while (rows.next()) {
                for (var column : new String[] {"name_ko", "name_en"}) {
                    var key = Sameness.key(rows.getString(column));
                    if (!key.isEmpty()) {
                        insert.setString(1, rows.getString("id"));
                        insert.setString(2, key);
                        insert.executeUpdate();
                    }
                }
            }
        }
    }
}
