package kcity.site.call;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kcity.shared.CountryCode;
import kcity.shared.Won;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was chosen, from the announced instant on and through the published view alone. */
@Component
public class PublishedResults {
    private final JdbcClient sql;

    PublishedResults(@Qualifier("public") JdbcClient sql) {
        this.sql = sql;
    }

    /** One project that was chosen. */
    public record Result(
            String call, String title, String city, CountryCode country, Won amount, Instant announcedAt) {}

    /** All that is announced by then, latest first. */
    public List<Result> announced(Instant now) {
        return sql.sql("""
                select call, title, city, country, amount, announce_at
                from selection.pub_result
                where announce_at <= :now
                order by announce_at desc, call, application
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Result(
                        row.getString("call"),
                        row.getString("title"),
                        row.getString("city"),
                        new CountryCode(row.getString("country")),
                        new Won(row.getLong("amount")),
                        row.getObject("announce_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
