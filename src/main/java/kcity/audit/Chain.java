package kcity.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kcity.shared.Fact;
import kcity.shared.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the chain. All facts of an act are added by two statements while its head is held: one that takes it, one that writes. */
@Component
class Chain {
    private final JdbcClient sql;
    private final Outside outside;
    private volatile Map<String, KeptTables.Kept> tables = Map.of();

    Chain(JdbcClient sql, Outside outside) {
        this.sql = sql;
        this.outside = outside;
    }

    /** Of the whole chain, as the act found it. */
    private record Head(long seq, String hash, @Nullable Instant at) {}

    /** A row that was written in this transaction. */
    private record Noted(String tab, String said, boolean went) {}

    /** Adds an act's facts, in their order; the last of them tells of the rows. */
    Timeline.Head add(List<Fact> facts) {
        var rows = rows();
        var head = takeHead();
        outside.continues(new Timeline.Head(head.seq(), head.hash()));
        var links = new Links(head);
        for (var fact : facts) {
            links.add(fact, fact == facts.getLast() ? rows : new TreeMap<>());
        }
        links.write();
        return new Timeline.Head(links.seq, links.hash);
    }

    /** What the rows say that this transaction wrote; an empty digest where a row went. */
    private SortedMap<String, String> rows() {
        var noted = sql.sql("""
                with taken as (delete from audit.noted where tx = pg_current_xact_id() returning number, tab, said, went)
                select tab, said, went from taken order by number
                """).query(Noted.class).list();
        var rows = new TreeMap<String, String>();
        for (var row : noted) {
            var table = table(row);
            var columns = RowText.columns(table, row.said());
            rows.put(RowText.place(table, columns), row.went() ? "" : RowText.digest(columns));
        }
        return rows;
    }

    /** A table that was changed under the running product is looked at anew. */
    private KeptTables.Kept table(Noted row) {
        var known = tables.get(row.tab());
        if (known == null
                || known.columns().size() != RowText.values(row.said()).size()) {
            tables = KeptTables.byName(sql);
            known = tables.get(row.tab());
        }
        if (known == null) {
            throw new IllegalStateException("a row was noted of a table that is not kept: " + row.tab());
        }
        return known;
    }

    private Head takeHead() {
        return sql.sql("select seq, hash, at from audit.head for update")
                .query((row, _) -> new Head(
                        row.getLong("seq"),
                        row.getString("hash"),
                        row.getTimestamp("at") == null
                                ? null
                                : row.getTimestamp("at").toInstant()))
                .single();
    }

    /** New entries, column by column. */
    private final class Links {
        private final Map<String, List<String>> columns = new TreeMap<>();
        private final List<String> references = new ArrayList<>();
        private final List<String> mentioning = new ArrayList<>();
        private long seq;
        private String hash;
        private @Nullable Instant at;

        Links(Head head) {
            seq = head.seq();
            hash = head.hash();
            at = head.at();
        }

        void add(Fact fact, SortedMap<String, String> rows) {
            seq++;
            var text = FactRecord.text(seq, fact, rows);
            put("prev", hash);
            hash = FactRecord.hash(hash, text);
            at = at == null || fact.at().isAfter(at) || fact instanceof ClockAccepted ? fact.at() : at;
            put("seq", Long.toString(seq));
            put("at", fact.at().toString());
            put("kind", FactRecord.kind(fact));
            put("subject", fact.subject().toString());
            put("actor", fact.actor().id());
            put("audience", fact.audience().name());
            put("reason", fact.reason());
            put("record", text);
            put("hash", hash);
            put("seal", outside.seal(seq, hash));
            mention(fact);
        }

        private void put(String column, String value) {
            columns.computeIfAbsent(column, _ -> new ArrayList<>()).add(value);
        }

        private void mention(Fact fact) {
            var mentioned = new LinkedHashSet<Reference>(fact.related());
            mentioned.add(fact.subject());
            mentioned.forEach(reference -> {
                references.add(reference.toString());
                mentioning.add(Long.toString(seq));
            });
        }

        void write() {
            var statement = sql.sql("""
                    with entries as (
                        insert into audit.entry (seq, at, kind, subject, actor, audience, reason, record, prev, hash, seal)
                        select * from unnest(cast(:seq as bigint[]), cast(:at as timestamptz[]), cast(:kind as text[]), cast(:subject as text[]),
                            cast(:actor as text[]), cast(:audience as text[]), cast(:reason as text[]), cast(:record as text[]), cast(:prev as text[]),
                            cast(:hash as text[]), cast(:seal as text[]))
                    ), mentions as (
                        insert into audit.mention (reference, seq)
                        select * from unnest(cast(:references as text[]), cast(:mentioning as bigint[]))
                    )
                    update audit.head set seq = :last, hash = :end, at = cast(:latest as timestamptz)
                    """)
                    .param("references", references.toArray(String[]::new))
                    .param("mentioning", mentioning.toArray(String[]::new))
                    .param("last", seq)
                    .param("end", hash)
                    .param("latest", String.valueOf(at));
            for (var column : columns.entrySet()) {
                statement = statement.param(column.getKey(), column.getValue().toArray(String[]::new));
            }
            statement.update();
        }
    }
}
