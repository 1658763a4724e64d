package kcity.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows by the thousand: copies of what a test or a bench made, written past the rooms and untold to the history, so that lists grow in seconds. Texts that
 * must differ end in the copy's number.
 */
public final class Copies {
    private static final int APART = 100_000;
    private final JdbcClient sql;

    public Copies(JdbcClient sql) {
        this.sql = sql;
    }

    public void ofApplication(String ref, int copies) {
        ofApplication(ref, 1, copies);
    }

    /** All that any room knows of an application, save the history and the letters; copies of -001 are -100001 and so on. */
    public void ofApplication(String ref, int first, int last) {
        var number = ref.replaceFirst("^.*-", "");
        var copied = "'" + ref.substring(0, ref.length() - number.length()) + "' || ("
                + Integer.parseInt(number) * APART + " + g)";
        copy("application.application", Map.of("ref", copied), "x.ref = '" + ref + "'", first, last);
        for (var table : tablesWith("application")) {
            copy(table, Map.of("application", copied), "x.application = '" + ref + "'", first, last);
        }
    }

    /** A person and its parts in all rounds. */
    public void ofPerson(String id, int copies) {
        var copied = "'" + id + "-' || g";
        copy("people.person", Map.of("id", copied), "x.id = '" + id + "'", 1, copies);
        for (var column : List.of("person", "expert")) {
            for (var table : tablesWith(column)) {
                copy(table, Map.of(column, copied), "x." + column + " = '" + id + "'", 1, copies);
            }
        }
    }

    /** More lines of one kind about one thing; the column tells them apart. */
    public void ofRows(String table, String column, String which, int copies) {
        var text = columns(table).stream()
                .anyMatch(c -> c.name().equals(column) && c.type().equals("text"));
        copy(table, Map.of(column, text ? "x." + column + " || '-' || g" : "x." + column + " + g"), which, 1, copies);
    }

    private List<String> tablesWith(String column) {
        return sql.sql("""
                select c.table_schema || '.' || c.table_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where t.table_type = 'BASE TABLE' and c.column_name = :column
                  and c.table_schema not in ('audit', 'notification', 'pg_catalog', 'information_schema') and c.table_schema not like 'kept%'
                order by 1
                """).param("column", column).query(String.class).list();
    }

    private record Column(String name, String type) {}

    /** Those that can be given: neither made by the database nor counted by it. */
    private List<Column> columns(String table) {
        return sql.sql("""
                select column_name as name, data_type as type from information_schema.columns
                where table_schema || '.' || table_name = :table and is_generated = 'NEVER' and is_identity = 'NO'
                order by ordinal_position
                """).param("table", table).query(Column.class).list();
    }

    private List<String> uniqueTexts(String table) {
        return sql.sql("""
                select a.attname from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                where i.indrelid = cast(:table as regclass) and i.indisunique and i.indnkeyatts = 1
                  and a.atttypid = 'text'::regtype
                """).param("table", table).query(String.class).list();
    }

    private void copy(String table, Map<String, String> changed, String which, int first, int last) {
        var unique = uniqueTexts(table);
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var column : columns(table)) {
            names.add(column.name());
            values.add(changed.getOrDefault(column.name(), value(column.name(), unique)));
        }
        sql.sql("set session_replication_role = replica; insert into " + table + " ("
                        + names.stream().collect(Collectors.joining(", ")) + ") select "
                        + values.stream().collect(Collectors.joining(", ")) + " from " + table
                        + " x, generate_series(" + first + ", " + last + ") g where " + which
                        + " on conflict do nothing; set session_replication_role = origin")
                .update();
    }

    private static String value(String column, List<String> unique) {
        return column.contains("email")
                ? "g || x." + column
                : unique.contains(column) || List.of("title", "city").contains(column)
                        ? "x." + column + " || ' ' || g"
                        : "x." + column;
    }
}
