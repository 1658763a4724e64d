package kcity.site.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kcity.programme.ProgrammeType;
import kcity.shared.NotFound;
import kcity.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of calls through the published view alone. */
@Component
public class PublishedCalls {
    private final JdbcClient sql;

    PublishedCalls(@Qualifier("public") JdbcClient sql) {
        this.sql = sql;
    }

    /** All calls, latest opening first. */
    public List<PublishedCall> calls() {
        return sql.sql("""
                select ref, edition, version, rules, type, agency, name_ko, name_en, opens_at, closes_at,
                       lead(opens_at) over (partition by type, closes_at is null order by opens_at) as followed_at
                from call.pub_call
                order by opens_at desc, ref
                """).query((row, number) -> read(row)).list();
    }

    PublishedCall call(String ref) {
        return calls().stream()
                .filter(call -> call.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new NotFound("call " + ref));
    }

    private static PublishedCall read(ResultSet row) throws SQLException {
        return new PublishedCall(
                row.getString("ref"),
                row.getInt("edition"),
                row.getInt("version"),
                row.getString("rules"),
                ProgrammeType.valueOf(row.getString("type")),
                row.getString("agency"),
                new Text(row.getString("name_ko"), row.getString("name_en")),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                instant(row, "closes_at"),
                instant(row, "followed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
