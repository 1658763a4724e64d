package kcity.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import kcity.audit.CheckHistory;
import kcity.audit.OneTable;
import kcity.audit.Outside;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes, removes and inserts rows as somebody with full rights and lifted guards could, asks the check, and takes it back. Of each table the whole check
 * is asked once; what is done with it besides only where the table alone does not show it.
 */
final class Tampering {
    private final JdbcTemplate sql;
    private final CheckHistory check;
    private final OneTable one;
    private final TransactionTemplate transaction;

    Tampering(JdbcTemplate sql, CheckHistory check, Outside outside, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.check = check;
        this.one = new OneTable(Objects.requireNonNull(sql.getDataSource()), transactions, outside);
        this.transaction = new TransactionTemplate(transactions);
    }

    record Column(String table, String name, String type) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /** Every column of every table with rows, save these tables. */
    Map<String, List<Column>> tables(TreeSet<String> but) {
        var tables = new LinkedHashMap<String, List<Column>>();
        sql.query("""
                select c.table_schema || '.' || c.table_name as tab, c.column_name, c.data_type
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema', 'public', 'notification')
                  and c.table_name <> 'flyway_schema_history'
                order by c.table_schema, c.table_name, c.ordinal_position
                """, row -> {
            if (!but.contains(row.getString(1))) {
                tables.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(new Column(row.getString(1), row.getString(2), row.getString(3)));
            }
        });
        return tables;
    }

    long rows(String table) {
        return Optional.ofNullable(sql.queryForObject("select count(*) from " + table, Long.class))
                .orElse(0L);
    }

    /** Whether a change of the first row that has a value there goes unseen; false where the table itself refuses it. */
    boolean changeIsUnseen(Column column) {
        return attempts(column).stream()
                .map(value -> "update %1$s set %2$s = %3$s where %2$s is distinct from %3$s and ctid = (%4$s)"
                        .formatted(column.table(), column.name(), value, firstWith(column)))
                .map(statement -> unseen(column.table(), statement, this::isSound))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(false);
    }

    private static String firstWith(Column column) {
        return "select ctid from %1$s where %2$s is not null order by ctid limit 1"
                .formatted(column.table(), column.name());
    }

    private static List<String> attempts(Column column) {
        var name = column.name();
        var another = "(select x.%1$s from %2$s x where x.%1$s is distinct from %2$s.%1$s limit 1)"
                .formatted(name, column.table());
        return switch (column.type()) {
            case "text" -> List.of(name + " || 'x'", ending(name, "0"), ending(name, "1"), another);
            case "boolean" -> List.of("not " + name);
            case "integer", "bigint", "numeric", "date" -> List.of(name + " + 1", name + " - 1");
            case "time without time zone" -> List.of(name + " + interval '1 hour'", name + " - interval '1 hour'");
            case "timestamp with time zone" -> List.of(name + " + interval '1 day'", name + " - interval '1 day'");
            case "jsonb" -> List.of("'{\"x\": [\"1\"]}'");
            case "ARRAY" -> List.of("array_append(" + name + ", 'x')");
            case "bytea" -> List.of("'\\x00'");
            default -> throw new IllegalStateException("no way to change a " + column.type());
        };
    }

    private static String ending(String name, String last) {
        return "substr(%1$s, 1, length(%1$s) - 1) || '%2$s'".formatted(name, last);
    }

    boolean removalIsUnseen(String table) {
        return unseen(
                        table,
                        "delete from %1$s where ctid = (select ctid from %1$s order by ctid limit 1)".formatted(table),
                        _ -> check.check().sound())
                .orElse(false);
    }

    /** A copy of the first row under another key. */
    boolean insertionIsUnseen(String table) {
        var keys = sql.queryForList("""
                select a.attname || ' ' || format_type(a.atttypid, null) from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indrelid = cast(? as regclass) and i.indisprimary
                """, String.class, table);
        return keys.stream()
                .map(key -> insertion(table, key.substring(0, key.indexOf(' ')), key.endsWith(" text")))
                .map(statement -> unseen(table, statement, this::isSound))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(false);
    }

    private static String insertion(String table, String key, boolean text) {
        var other = text ? "r.%s || 'x'".formatted(key) : "r.%s + 100".formatted(key);
        return "insert into %1$s overriding system value select (jsonb_populate_record(r, jsonb_build_object('%2$s', %3$s))).* from (select * from %1$s order by ctid limit 1) r"
                .formatted(table, key, other);
    }

    private boolean isSound(String table) {
        return !one.isWrong(table) && check.check().sound();
    }

    /** Empty where the table refuses. The table's owner lifts its guards for the moment, and puts them back. */
    private Optional<Boolean> unseen(String table, String statement, Predicate<String> sound) {
        var found = new ArrayList<Boolean>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                sql.execute("alter table " + table + " disable trigger user");
                var rows = sql.update(statement);
                sql.execute("alter table " + table + " enable trigger user");
                if (rows > 0) {
                    found.add(sound.test(table));
                }
            } catch (DataAccessException refused) {
                // The table's own rules keep such a row out.
            }
        });
        return found.stream().findFirst();
    }
}
