package kcity.progress;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Withdrawn proposals whose applicants ask to bring them back and wait for an officer; one question for all calls. */
@Component
class AskedReturns {
    private record Asked(String call, long proposals) {}

    private final JdbcClient sql;

    AskedReturns(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many, by the call that decides on them. */
    Map<String, Long> byCall() {
        return sql.sql("""
                select deciding_call as call, count(*) as proposals from application.pub_asked_return group by deciding_call
                """).query(Asked.class).list().stream().collect(Collectors.toMap(Asked::call, Asked::proposals));
    }
}
