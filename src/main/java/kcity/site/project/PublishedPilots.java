package kcity.site.project;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What pilots measured, once their final report is in, through the published view alone. */
@Component
class PublishedPilots {
    private final JdbcClient sql;

    PublishedPilots(@Qualifier("public") JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One indicator.
     *
     * @param measured the mean of its readings; null where there is none
     */
    record Measured(
            String name,
            String unit,
            BigDecimal baseline,
            BigDecimal target,
            @Nullable BigDecimal measured,
            int readings) {}

    List<Measured> of(String application) {
        return sql.sql("""
                select name, unit, baseline, target, measured, readings
                from pilot.pub_result
                where application = :application
                order by name
                """)
                .param("application", application)
                .query(Measured.class)
                .list();
    }
}
