package kcity.review.ranking;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import kcity.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of closed rounds. */
@Component
public class Rankings {
    private final JdbcClient sql;

    Rankings(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Ranking> find(String call) {
        var entries = entries(call);
        return sql.sql("select * from review.closing where call = :call")
                .param("call", call)
                .query((row, n) -> new Ranking(
                        row.getString("call"),
                        row.getString("status"),
                        List.of((String[]) row.getArray("warnings").getArray()),
                        row.getString("input_hash"),
                        row.getString("version"),
                        row.getLong("seed"),
                        row.getInt("draws"),
                        entries,
                        row.getTimestamp("closed_at").toInstant(),
                        row.getString("reason")))
                .optional();
    }

    private List<Ranked> entries(String call) {
        return sql.sql("""
                select application as ref, reviews, mean, calibrated, error, spread, rank, rank_low, rank_high
                from review.ranked where call = :call order by rank, application
                """)
                .param("call", call)
                .query((row, n) -> new Ranked(
                        row.getString("ref"),
                        row.getInt("reviews"),
                        row.getBigDecimal("mean"),
                        row.getBigDecimal("calibrated"),
                        row.getBigDecimal("error"),
                        row.getBigDecimal("spread"),
                        row.getInt("rank"),
                        row.getInt("rank_low"),
                        row.getInt("rank_high")))
                .list();
    }

    void add(Ranking ranking, Actor by) {
        sql.sql("""
                insert into review.closing
                    (call, status, warnings, input_hash, version, seed, draws, reason, closed_at, closed_by)
                values (:call, :status, :warnings, :hash, :version, :seed, :draws, :reason, :at, :by)
                """)
                .param("call", ranking.call())
                .param("status", ranking.status())
                .param("warnings", ranking.warnings().toArray(String[]::new))
                .param("hash", ranking.inputHash())
                .param("version", ranking.version())
                .param("seed", ranking.seed())
                .param("draws", ranking.draws())
                .param("reason", ranking.reason())
                .param("at", Timestamp.from(ranking.closedAt()))
                .param("by", by.id())
                .update();
        ranking.entries().forEach(entry -> add(ranking.call(), entry));
    }

    private void add(String call, Ranked entry) {
        sql.sql("""
                insert into review.ranked
                    (call, application, reviews, mean, calibrated, error, spread, rank, rank_low, rank_high)
                values (:call, :application, :reviews, :mean, :calibrated, :error, :spread, :rank, :low, :high)
                """)
                .param("call", call)
                .param("application", entry.ref())
                .param("reviews", entry.reviews())
                .param("mean", entry.mean())
                .param("calibrated", entry.calibrated())
                .param("error", entry.error())
                .param("spread", entry.spread())
                .param("rank", entry.rank())
                .param("low", entry.rankLow())
                .param("high", entry.rankHigh())
                .update();
    }
}
