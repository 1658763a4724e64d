package kcity.audit;

import java.sql.Timestamp;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import kcity.shared.Fact;
import kcity.shared.Reference;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes every fact into the chain inside the transaction of the act: no record, no act. */
@Component
class KeepHistory {
    private record Head(long seq, String hash) {}

    private final JdbcClient sql;

    KeepHistory(JdbcClient sql) {
        this.sql = sql;
    }

    @EventListener
    @Order(0)
    void keep(Fact fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a fact was told outside the transaction of its act: " + fact);
        }
        var head = lockHead();
        var seq = head.seq() + 1;
        var text = FactRecord.text(seq, fact, rows());
        var hash = FactRecord.hash(head.hash(), text);
        insert(fact, seq, text, head.hash(), hash);
        mention(fact, seq);
        sql.sql("update audit.head set seq = :seq, hash = :hash")
                .param("seq", seq)
                .param("hash", hash)
                .update();
    }

    /** What the rows say that this transaction wrote since its last fact; an empty digest where a row went. */
    private SortedMap<String, String> rows() {
        var rows = new TreeMap<String, String>();
        sql.sql("""
                with taken as (delete from audit.noted where tx = pg_current_xact_id() returning number, place, digest)
                select place, digest from taken order by number
                """).query(row -> {
            rows.put(row.getString("place"), row.getString("digest"));
        });
        return rows;
    }

    private Head lockHead() {
        return Objects.requireNonNull(sql.sql("select seq, hash from audit.head for update")
                .query(Head.class)
                .single());
    }

    private void insert(Fact fact, long seq, String text, String prev, String hash) {
        sql.sql("""
                insert into audit.entry (seq, at, kind, subject, actor, audience, reason, record, prev, hash)
                values (:seq, :at, :kind, :subject, :actor, :audience, :reason, :record, :prev, :hash)
                """)
                .param("seq", seq)
                .param("at", Timestamp.from(fact.at()))
                .param("kind", FactRecord.kind(fact))
                .param("subject", fact.subject().toString())
                .param("actor", fact.actor().id())
                .param("audience", fact.audience().name())
                .param("reason", fact.reason())
                .param("record", text)
                .param("prev", prev)
                .param("hash", hash)
                .update();
    }

    private void mention(Fact fact, long seq) {
        var references = new LinkedHashSet<Reference>(fact.related());
        references.add(fact.subject());
        sql.sql("insert into audit.mention (reference, seq) select unnest(:references), :seq")
                .param(
                        "references",
                        references.stream().map(Reference::toString).toArray(String[]::new))
                .param("seq", seq)
                .update();
    }
}
