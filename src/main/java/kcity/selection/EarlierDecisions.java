package kcity.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kcity.shared.Won;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of decisions that hold no more: those that a later one replaced, and those taken back. */
record EarlierDecisions(JdbcClient sql) {
    /** Oldest first. */
    List<EarlierDecision> of(String call) {
        return sql.sql("""
                select d.number, d.total, d.announce_at, d.decided_at, d.decided_by, n.reason as why, false as taken_back,
                       array(select c.application from selection.choice c
                             where c.call = d.call and c.number = d.number and c.amount > 0 order by c.application) as chosen
                from selection.decision d join selection.decision n on n.call = d.call and n.number = d.number + 1
                where d.call = :call
                union all
                select d.number, d.total, d.announce_at, d.decided_at, d.decided_by, w.reason, true,
                       array(select c.application from jsonb_populate_recordset(null::selection.choice, w.entry::jsonb -> 'choice') c
                             where c.number = d.number and c.amount > 0 order by c.application)
                from selection.withdrawn w,
                     lateral jsonb_populate_recordset(null::selection.decision, w.entry::jsonb -> 'decision') d
                where w.kind = 'decision' and w.id = :call
                order by decided_at, number
                """).param("call", call).query((row, n) -> earlier(row)).list();
    }

    private static EarlierDecision earlier(ResultSet row) throws SQLException {
        return new EarlierDecision(
                row.getInt("number"),
                new Won(row.getLong("total")),
                List.of((String[]) row.getArray("chosen").getArray()),
                row.getTimestamp("announce_at").toInstant(),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("decided_by"),
                row.getString("why"),
                row.getBoolean("taken_back"));
    }
}
