package kcity.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables whose every row is told to the chain: all of all rooms, but for what people are in the middle of, what opens doors (that bears seals), what
 * waits to be sent, and bytes, which are held by their own hash.
 */
public final class KeptTables {
    private static final List<String> PASSING = List.of(
            "application.draft",
            "documents.content",
            "documents.piece",
            "documents.upload",
            "jobs.open_job",
            "jobs.result_file",
            "jobs.scheduled_errands",
            "jobs.scheduled_tasks",
            "people.answered_challenge",
            "people.counted_code",
            "people.done_before",
            "people.failed_try",
            "people.first_answer",
            "people.fresh_proof",
            "people.half_sign_in",
            "people.known_browser",
            "people.passkey_use",
            "people.proof_link",
            "people.recovery_code",
            "people.session",
            "people.sign_in_link",
            "people.wished_address",
            "review.draft",
            "review.draft_score");
    private static final List<String> PASSING_ROOMS = List.of("audit", "notification", "public");

    /**
     * A table with its key.
     *
     * @param name with its schema
     * @param columns in the order in which a row is written out
     * @param computed those among them that the database makes of the others
     */
    record Kept(String name, List<String> key, List<String> columns, Set<String> computed, boolean watched) {}

    private KeptTables() {}

    /** Has the database note each row that is written; a table that a migration added is found here. Says how many were new. */
    public static int watch(JdbcClient sql) {
        var unwatched = all(sql).stream().filter(table -> !table.watched()).toList();
        unwatched.forEach(table -> sql.sql("create or replace trigger note_row after insert or update or delete on "
                        + table.name() + " for each row execute function audit.note_row('"
                        + String.join("', '", table.key()) + "')")
                .update());
        return unwatched.size();
    }

    static Map<String, Kept> byName(JdbcClient sql) {
        return all(sql).stream().collect(Collectors.toUnmodifiableMap(Kept::name, Function.identity()));
    }

    static List<Kept> all(JdbcClient sql) {
        return sql.sql("""
                select n.nspname || '.' || c.relname as name,
                       (select array_agg(a.attname::text order by x.n)
                        from unnest(i.indkey) with ordinality as x (attnum, n)
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = x.attnum) as key,
                       (select array_agg(a.attname::text order by a.attnum)
                        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
                       (select coalesce(array_agg(a.attname::text), '{}')
                        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated <> '') as computed,
                       exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                               where t.tgrelid = c.oid and t.tgname = 'note_row' and t.tgenabled in ('O', 'A') and t.tgtype = 29
                                 and p.oid = to_regprocedure('audit.note_row()')) as watched
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_index i on i.indrelid = c.oid and i.indisprimary
                where c.relkind in ('r', 'p') and n.nspname in (select nspname from pg_namespace where nspname !~ '^(pg_|information_schema)')
                  and n.nspname not in (:rooms) and n.nspname || '.' || c.relname not in (:passing)
                  and c.relname <> 'flyway_schema_history'
                  and exists (select from pg_class f where f.relnamespace = n.oid and f.relname = 'flyway_schema_history')
                order by 1
                """)
                .param("rooms", PASSING_ROOMS)
                .param("passing", PASSING)
                .query((row, n) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("name"),
                texts(row.getArray("key")),
                texts(row.getArray("columns")),
                Set.copyOf(texts(row.getArray("computed"))),
                row.getBoolean("watched"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
