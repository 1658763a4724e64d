package kcity.screening;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of short lists and of who was taken off one. */
@Component
class ShortLists {
    private final JdbcClient sql;

    ShortLists(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isShortListed(String ref) {
        return sql.sql("select exists (select from screening.newest_short_listed where application = :ref)")
                .param("ref", ref)
                .query(Boolean.class)
                .single();
    }

    /** The newest list of that call; empty before the first. */
    List<String> newest(String call) {
        return sql.sql("""
                select application from screening.short_listed
                where call = :call and number = (select max(number) from screening.short_list where call = :call)
                order by application
                """).param("call", call).query(String.class).list();
    }

    int count(String call) {
        return sql.sql("select count(*) from screening.short_list where call = :call")
                .param("call", call)
                .query(Integer.class)
                .single();
    }

    void addRemoval(String call, int number, String ref, String reason) {
        sql.sql("""
                insert into screening.short_list_removal (call, number, application, reason)
                values (:call, :number, :ref, :reason)
                """)
                .param("call", call)
                .param("number", number)
                .param("ref", ref)
                .param("reason", reason)
                .update();
    }

    /** Who was taken off the list, when, why and by whom, oldest first. */
    List<ShortListRemoval> removals(String call) {
        return sql.sql("""
                select r.application, r.reason, l.decided_at, l.decided_by
                from screening.short_list_removal r join screening.short_list l using (call, number)
                where r.call = :call order by r.number
                """)
                .param("call", call)
                .query((row, n) -> new ShortListRemoval(
                        row.getString("application"),
                        row.getString("reason"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("decided_by")))
                .list();
    }

    void add(String call, int number, List<String> refs, String reason, Instant at, String by) {
        sql.sql("""
                insert into screening.short_list (call, number, reason, decided_at, decided_by)
                values (:call, :number, :reason, :at, :by)
                """)
                .param("call", call)
                .param("number", number)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
        sql.sql("""
                insert into screening.short_listed (call, number, application)
                select :call, :number, unnest(cast(:refs as text[]))
                """)
                .param("call", call)
                .param("number", number)
                .param("refs", refs.toArray(String[]::new))
                .update();
    }
}
