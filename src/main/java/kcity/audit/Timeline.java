package kcity.audit;

import java.time.Instant;
import java.util.List;
import kcity.shared.Audience;
import kcity.shared.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a thing, oldest first. The caller has asked the thing's own room whether the reader may see it, and as whom. */
@Component
public class Timeline {
    /**
     * One line of a timeline.
     *
     * @param kind the fact's name; {@code fact.<kind>} is its message key
     * @param actor id of who acted
     * @param hash the entry's hash in the chain
     */
    public record Entry(long seq, Instant at, String kind, String subject, String actor, String reason, String hash) {}

    /** The end of the chain. */
    public record Head(long seq, String hash) {}

    private final JdbcClient sql;

    Timeline(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Entry> of(Reference reference, Audience reader) {
        return sql.sql("""
                select e.seq, e.at, e.kind, e.subject, e.actor, e.reason, e.hash
                from audit.mention m join audit.entry e using (seq)
                where m.reference = :reference and e.audience in (:audiences)
                order by e.seq
                """)
                .param("reference", reference.toString())
                .param("audiences", readable(reader))
                .query((row, n) -> new Entry(
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getString("hash")))
                .list();
    }

    private static List<String> readable(Audience reader) {
        return java.util.Arrays.stream(Audience.values())
                .filter(audience -> audience.compareTo(reader) <= 0)
                .map(Audience::name)
                .toList();
    }

    public Head head() {
        return sql.sql("select seq, hash from audit.head").query(Head.class).single();
    }

    /** The latest instant that an entry bears; the epoch where there is none. */
    public static Instant reached(JdbcClient sql) {
        return sql.sql("select at from audit.head where at is not null")
                .query((row, _) -> row.getTimestamp("at").toInstant())
                .optional()
                .orElse(Instant.EPOCH);
    }
}
