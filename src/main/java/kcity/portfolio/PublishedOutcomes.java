package kcity.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kcity.shared.Won;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the public reads of outcomes, through the published view alone. */
@Component
public class PublishedOutcomes {
    private final JdbcClient sql;

    PublishedOutcomes(@Qualifier("public") JdbcClient sql) {
        this.sql = sql;
    }

    /** Oldest first. */
    public List<Outcome> of(String project) {
        return sql.sql("""
                select number, project, kind, on_date, amount, what, source
                from portfolio.pub_outcome
                where project = :project
                order by on_date, number
                """)
                .param("project", project)
                .query((row, n) -> outcome(row))
                .list();
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        long amount = row.getLong("amount");
        return new Outcome(
                row.getInt("number"),
                row.getString("project"),
                OutcomeKind.valueOf(row.getString("kind")),
                row.getObject("on_date", LocalDate.class),
                amount == 0 ? null : new Won(amount),
                row.getString("what"),
                row.getString("source"));
    }
}
