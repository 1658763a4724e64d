package kcity.site;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kcity.web.Published;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes with every published row, with every published instant that comes, and with the minute, in which days that are left are counted. */
@Component
class PublishedVersion implements Published {
    private final JdbcClient sql;
    private final Clock clock;

    PublishedVersion(@Qualifier("public") JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public boolean shows(Class<?> controller) {
        return controller.getPackageName().startsWith(PublishedVersion.class.getPackageName());
    }

    @Override
    public String version() {
        var now = clock.instant();
        return sql.sql("""
                        select concat_ws(' ',
                            (select hash from audit.pub_version),
                            (select count(*) from selection.pub_result where announce_at <= :now),
                            (select count(*) from call.pub_call where opens_at <= :now),
                            (select count(*) from call.pub_call where closes_at < :now))
                        """)
                        .param("now", Timestamp.from(now))
                        .query(String.class)
                        .single()
                + " " + now.truncatedTo(ChronoUnit.MINUTES);
    }
}
