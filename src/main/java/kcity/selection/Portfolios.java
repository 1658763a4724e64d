package kcity.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import kcity.shared.Actor;
import kcity.shared.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of proposed portfolios. */
@Component
class Portfolios {
    private final JdbcClient sql;

    Portfolios(JdbcClient sql) {
        this.sql = sql;
    }

    int next(String call) {
        return sql.sql("select coalesce(max(number), 0) + 1 from selection.portfolio where call = :call")
                .param("call", call)
                .query(Integer.class)
                .single();
    }

    Optional<Portfolio> newest(String call) {
        return find(call, next(call) - 1);
    }

    Optional<Portfolio> find(String call, int number) {
        var grants = grants(call, number);
        var refusals = refusals(call, number);
        return sql.sql("select * from selection.portfolio where call = :call and number = :number")
                .param("call", call)
                .param("number", number)
                .query((row, n) -> portfolio(row, grants, refusals))
                .optional();
    }

    private List<Portfolio.Grant> grants(String call, int number) {
        return sql.sql("""
                select application, amount from selection.proposed_grant
                where call = :call and number = :number order by application
                """)
                .param("call", call)
                .param("number", number)
                .query((row, n) -> new Portfolio.Grant(row.getString("application"), new Won(row.getLong("amount"))))
                .list();
    }

    private List<Portfolio.Refusal> refusals(String call, int number) {
        return sql.sql("""
                select * from selection.proposed_refusal where call = :call and number = :number order by application
                """)
                .param("call", call)
                .param("number", number)
                .query((row, n) -> {
                    var envelope = row.getObject("envelope", Long.class);
                    return new Portfolio.Refusal(
                            row.getString("application"),
                            Portfolio.Why.valueOf(row.getString("why")),
                            row.getString("beside"),
                            row.getBigDecimal("threshold"),
                            envelope == null ? null : new Won(envelope),
                            row.getObject("reserve", Integer.class));
                })
                .list();
    }

    void add(Portfolio portfolio, Actor by) {
        sql.sql("""
                insert into selection.portfolio
                    (call, number, status, value, bound, second_value, second_bound, tied, envelope, limited, spent,
                     least_left_over, conflict, input_hash, version, seed, proposed_at, proposed_by)
                values (:call, :number, :status, :value, :bound, :secondValue, :secondBound, :tied, :envelope, :limited, :spent,
                        :least, :conflict, :hash, :version, :seed, :at, :by)
                """)
                .param("call", portfolio.call())
                .param("number", portfolio.number())
                .param("status", portfolio.status())
                .param("value", portfolio.value())
                .param("bound", portfolio.bound())
                .param("secondValue", portfolio.secondValue())
                .param("secondBound", portfolio.secondBound())
                .param("tied", portfolio.tied())
                .param("envelope", portfolio.envelope().amount())
                .param("limited", portfolio.limited())
                .param("spent", portfolio.spent().amount())
                .param("least", portfolio.leastLeftOver().amount())
                .param("conflict", portfolio.conflict().toArray(String[]::new))
                .param("hash", portfolio.inputHash())
                .param("version", portfolio.version())
                .param("seed", portfolio.seed())
                .param("at", Timestamp.from(portfolio.proposedAt()))
                .param("by", by.id())
                .update();
        portfolio.grants().forEach(grant -> add(portfolio, grant));
        portfolio.refusals().forEach(refusal -> add(portfolio, refusal));
    }

    private void add(Portfolio portfolio, Portfolio.Grant grant) {
        sql.sql("""
                insert into selection.proposed_grant (call, number, application, amount)
                values (:call, :number, :application, :amount)
                """)
                .param("call", portfolio.call())
                .param("number", portfolio.number())
                .param("application", grant.ref())
                .param("amount", grant.amount().amount())
                .update();
    }

    private void add(Portfolio portfolio, Portfolio.Refusal refusal) {
        var envelope = refusal.envelope();
        sql.sql("""
                insert into selection.proposed_refusal
                    (call, number, application, why, beside, threshold, envelope, reserve)
                values (:call, :number, :application, :why, :beside, :threshold, :envelope, :reserve)
                """)
                .param("call", portfolio.call())
                .param("number", portfolio.number())
                .param("application", refusal.ref())
                .param("why", refusal.why().name())
                .param("beside", refusal.beside())
                .param("threshold", refusal.threshold())
                .param("envelope", envelope == null ? null : envelope.amount())
                .param("reserve", refusal.reserve())
                .update();
    }

    private static Portfolio portfolio(ResultSet row, List<Portfolio.Grant> grants, List<Portfolio.Refusal> refusals)
            throws SQLException {
        return new Portfolio(
                row.getString("call"),
                row.getInt("number"),
                row.getString("status"),
                row.getBigDecimal("value"),
                row.getBigDecimal("bound"),
                row.getBigDecimal("second_value"),
                row.getBigDecimal("second_bound"),
                row.getBoolean("tied"),
                new Won(row.getLong("envelope")),
                row.getBoolean("limited"),
                new Won(row.getLong("spent")),
                new Won(row.getLong("least_left_over")),
                List.of((String[]) row.getArray("conflict").getArray()),
                row.getString("input_hash"),
                row.getString("version"),
                row.getLong("seed"),
                grants,
                refusals,
                row.getTimestamp("proposed_at").toInstant());
    }
}
