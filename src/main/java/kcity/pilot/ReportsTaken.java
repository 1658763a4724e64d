package kcity.pilot;

import kcity.award.AcceptedReports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the room of payments which reports were accepted. */
@Component
class ReportsTaken implements AcceptedReports {
    private final JdbcClient sql;

    ReportsTaken(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean accepted(String application, String report) {
        return sql.sql("select exists (select from pilot.acceptance where application = :ref and kind = :kind)")
                .param("ref", application)
                .param("kind", report)
                .query(Boolean.class)
                .single();
    }
}
