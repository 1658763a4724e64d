package kcity.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import kcity.progress.ProgressFilter;
import kcity.progress.ProgressLine;
import kcity.progress.ProgressQueries;
import kcity.shared.SearchWords;
import kcity.testing.Awarded;
import kcity.testing.World;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

class LineSubmissionsTest {
    private final World world = World.settle();

    @Test
    void whatWasSubmittedBeforeThereWereLinesIsListedAndFound() throws SQLException {
        var ref = world.submit("Linh", Awarded.PLANNING, world.planning("Huế", "VN", 500));
        world.tamper("delete from application.newest");
        try (var connection = world.the(DataSource.class).getConnection()) {
            new LineSubmissions().migrate(over(connection));
        }
        var words = new ProgressFilter(Set.of(), "", SearchWords.of("hue"), 0, ProgressFilter.Order.NUMBER, false);
        assertThat(world.the(ProgressQueries.class)
                        .list(world.kim(), Awarded.PLANNING, words, 1, 20)
                        .lines())
                .extracting(ProgressLine::ref)
                .containsExactly(ref);
        assertThat(world.sql().sql("""
                select count(*) from application.newest n join application.submission s using (application, revision)
                where n.title = s.title and n.requested = s.requested and n.submitted_at = s.submitted_at
                """).query(Integer.class).single()).isEqualTo(1);
    }

    private static Context over(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                return new FluentConfiguration();
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }
}
