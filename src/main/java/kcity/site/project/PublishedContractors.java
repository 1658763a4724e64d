package kcity.site.project;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who plans a project, once the tender is decided, through the published view alone. */
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
}
