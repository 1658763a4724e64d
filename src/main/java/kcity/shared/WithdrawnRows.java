package kcity.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes rows of a room out of their tables and keeps them in the room's table {@code withdrawn}, so that nothing counts them any more and everybody can
 * still read them. The room asks its rules first and tells its fact after.
 */
public final class WithdrawnRows {
    private final JdbcClient sql;
    private final String room;

    public WithdrawnRows(JdbcClient sql, String room) {
        this.sql = sql;
        this.room = room;
    }

    /** Values of the key columns of a table, in their order. */
    public static Map<String, Object> key(Object... columnsAndValues) {
        var key = new LinkedHashMap<String, Object>();
        for (var i = 0; i < columnsAndValues.length; i += 2) {
            key.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
        }
        return key;
    }

    /** Throws {@link NotFound} where there is no such row, or no more. */
    public Withdrawn take(String table, Map<String, Object> key, String about, String reason, Act act) {
        var id = key.values().stream().map(Object::toString).collect(Collectors.joining("."));
        var where = key.keySet().stream()
                .map(column -> column + " = :key_" + column)
                .collect(Collectors.joining(" and "));
        var statement = sql.sql("""
                with gone as (delete from %1$s.%2$s t where %3$s returning to_jsonb(t)::text as entry)
                insert into %1$s.withdrawn (kind, id, number, about, entry, reason, withdrawn_at, withdrawn_by)
                select :kind, :id, 1 + (select count(*) from %1$s.withdrawn where kind = :kind and id = :id), :about, entry,
                       :reason, :at, :by
                from gone
                """.formatted(room, table, where))
                .param("kind", table)
                .param("id", id)
                .param("about", about)
                .param("reason", reason)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by());
        for (var column : key.entrySet()) {
            statement = statement.param("key_" + column.getKey(), column.getValue());
        }
        if (statement.update() == 0) {
            throw new NotFound(table + " " + id);
        }
        return newest(table, id, about);
    }

    private Withdrawn newest(String kind, String id, String about) {
        return of(List.of(about)).stream()
                .filter(row -> row.kind().equals(kind) && row.id().equals(id))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Rows of a table; children stand after what they hang on. The condition is SQL over the row, "true" for all. */
    public record Part(String table, String condition) {
        public static Part all(String table) {
            return new Part(table, "true");
        }
    }

    /**
     * Takes the rows of several tables that bear a value, as one entry that holds them by table; its kind is the first table's name. Throws
     * {@link NotFound} where that has no such row.
     */
    public Withdrawn takeWhole(List<Part> parts, String column, String value, String reason, Act act) {
        var kind = parts.getFirst().table();
        var rows = parts.stream()
                .map(part ->
                        "'%2$s', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from %1$s.%2$s t where t.%3$s = :value and (%4$s))"
                                .formatted(room, part.table(), column, part.condition()))
                .collect(Collectors.joining(", "));
        var taken = sql.sql("""
                insert into %1$s.withdrawn (kind, id, number, about, entry, reason, withdrawn_at, withdrawn_by)
                select :kind, :value, 1 + (select count(*) from %1$s.withdrawn where kind = :kind and id = :value), :value,
                       jsonb_build_object(%2$s)::text, :reason, :at, :by
                where exists (select from %1$s.%3$s t where t.%4$s = :value)
                """.formatted(room, rows, kind, column))
                .param("kind", kind)
                .param("value", value)
                .param("reason", reason)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
        if (taken == 0) {
            throw new NotFound(kind + " " + value);
        }
        parts.reversed()
                .forEach(part -> sql.sql("delete from %s.%s t where t.%s = :value and (%s)"
                                .formatted(room, part.table(), column, part.condition()))
                        .param("value", value)
                        .update());
        return newest(kind, value, value);
    }

    /** In the order in which they were taken back. */
    public List<Withdrawn> of(Collection<String> about) {
        return about.isEmpty()
                ? List.of()
                : sql.sql("""
                        select kind, id, number, about, entry, reason, withdrawn_at, withdrawn_by,
                               array(select key || '=' || value from jsonb_each_text(entry::jsonb) where value is not null) as said
                        from %s.withdrawn where about in (:about) order by withdrawn_at, kind, id, number
                        """.formatted(room))
                        .param("about", about)
                        .query((row, n) -> withdrawn(row))
                        .list();
    }

    private static Withdrawn withdrawn(ResultSet row) throws SQLException {
        return new Withdrawn(
                row.getString("kind"),
                row.getString("id"),
                row.getInt("number"),
                row.getString("about"),
                values((String[]) row.getArray("said").getArray()),
                row.getString("entry"),
                row.getString("reason"),
                row.getTimestamp("withdrawn_at").toInstant(),
                row.getString("withdrawn_by"));
    }

    private static Map<String, String> values(String[] said) {
        return Arrays.stream(said)
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
    }

    /** What the facts about rows taken back say, for the room's attestation. */
    public static String attested(String room) {
        return """
                select 'withdrawn-' || kind || '/' || id || '/' || number as subject,
                       jsonb_build_object('entry', entry, 'why', reason) as body
                from %s.withdrawn
                """.formatted(room);
    }
}
