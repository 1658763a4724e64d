package kcity.site.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kcity.programme.ProgrammeType;
import kcity.programme.SubType;
import kcity.shared.CountryCode;
import kcity.shared.Text;
import kcity.shared.Won;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was chosen, from the announced instant on and through the published view alone. */
@Component
public class PublishedResults {
    /** How titles of a played year begin; the public pages say it with a tag in the reader's language. */
    private static final String MARK = "^\\[Synthetic] ";

    private final JdbcClient sql;

    PublishedResults(@Qualifier("public") JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One project that was chosen.
     *
     * @param application its reference, which goes on as the project's
     * @param organisation who applied: the lead of a demonstration, the body abroad for planning
     * @param synthetic made up for a played year
     */
    public record Result(
            String application,
            String call,
            int edition,
            ProgrammeType type,
            SubType subType,
            String title,
            String city,
            CountryCode country,
            Won amount,
            Instant announcedAt,
            Text organisation,
            boolean synthetic) {}

    /** All that is announced by then, latest first. */
    public List<Result> announced(Instant now) {
        return sql.sql("""
                select application, call, edition, type, sub_type, title, city, country, amount, announce_at,
                       organisation_ko, organisation_en, synthetic
                from selection.pub_result
                where announce_at <= :now
                order by announce_at desc, call, application
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> read(row))
                .list();
    }

    private static Result read(ResultSet row) throws SQLException {
        return new Result(
                row.getString("application"),
                row.getString("call"),
                row.getInt("edition"),
                ProgrammeType.valueOf(row.getString("type")),
                SubType.valueOf(row.getString("sub_type")),
                row.getString("title").replaceFirst(MARK, ""),
                row.getString("city"),
                new CountryCode(row.getString("country")),
                new Won(row.getLong("amount")),
                row.getObject("announce_at", OffsetDateTime.class).toInstant(),
                new Text(row.getString("organisation_ko"), row.getString("organisation_en")),
                row.getBoolean("synthetic"));
    }
}
