package kcity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import kcity.CannotStart;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class ObstaclesTest {
    private static RuntimeException started(SQLException why) {
        return Obstacles.told(new IllegalStateException(new FlywayException("no connection", why)));
    }

    @Test
    void aDatabaseThatIsNotThereIsNoneThatCouldNotBeBroughtUpToDate() {
        assertThat(started(new SQLException("Connection refused", "08001")))
                .isInstanceOf(CannotStart.class)
                .hasMessage("the database does not answer (Connection refused); look whether it runs, and try again");
        assertThat(started(new SQLException("column x exists", "42701")))
                .isInstanceOf(CannotStart.class)
                .hasMessage("the database could not be brought up to date: column x exists");
    }
}
