package kcity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import kcity.audit.Timeline;
import kcity.shared.SteadyClock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two ways to the database: as the rooms, and as the public, who can read published views only. */
@Configuration(proxyBeanMethods = false)
class Storage {
    @Bean
    @Primary
    DataSource dataSource(Database database) {
        var rooms = database.open();
        if (database.isAnothers()) {
            Migrations.check(rooms);
        } else {
            database.broughtUp(Migrations.run(rooms));
        }
        return rooms;
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    /** Depends on the first only so that the role exists. */
    @Bean(defaultCandidate = false)
    @Qualifier("public")
    DataSource publicDataSource(Database database, DataSource migrated) {
        return database.openForPublic();
    }

    @Bean(defaultCandidate = false)
    @Qualifier("public")
    JdbcClient publicJdbcClient(@Qualifier("public") DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    /** The machine's, but never earlier than what the history has reached. */
    @Bean
    @org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean
    Clock clock(JdbcClient migrated) {
        return new SteadyClock(InstantSource.system(), Timeline.reached(migrated));
    }

    /** Where ids come from that nobody may guess; a played year brings its own, so that it plays the same twice. */
    @Bean
    @org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean
    RandomGenerator random() {
        return new SecureRandom();
    }
}
