package kcity.site.project;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who plans a project, once the tender is decided, and when an agreement ended early, through the published views alone. */
@Component
class PublishedContractors {
    private final JdbcClient sql;

    PublishedContractors(@Qualifier("public") JdbcClient sql) {
        this.sql = sql;
    }

    Optional<String> of(String application) {
        return sql.sql("select name from award.pub_contractor where application = :application")
                .param("application", application)
                .query(String.class)
                .optional();
    }

    Optional<LocalDate> endedOn(String application) {
        return sql.sql("select ended_on from award.pub_termination where application = :application")
                .param("application", application)
                .query(LocalDate.class)
                .optional();
    }
}
