package kcity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has waited longest gets the next connection. */
class FairPoolTest {
    private static final int TIMES = 200;

    @TempDir
    Path folder;

    @Test
    void nobodyOvertakesSomebodyWhoWaits() throws Exception {
        try (var database = Database.embeddedWithoutSync(folder);
                var pool = database.open("one", 1, null)) {
            var order = Collections.synchronizedList(new ArrayList<String>());
            for (var i = 0; i < TIMES; i++) {
                var held = pool.getConnection();
                var waits = Thread.ofVirtual().start(() -> take(pool, "who waited", order));
                while (!pool.isWaitedFor()) {
                    Thread.onSpinWait();
                }
                held.close();
                take(pool, "who came later", order);
                waits.join();
            }
            assertThat(order)
                    .isEqualTo(Collections.nCopies(TIMES, List.of("who waited", "who came later")).stream()
                            .flatMap(List::stream)
                            .toList());
        }
    }

    private static void take(FairPool pool, String who, List<String> order) {
        try (var _ = pool.getConnection()) {
            order.add(who);
        } catch (SQLException e) {
            order.add(e.toString());
        }
    }

    @Test
    void aConnectionThatIsClosedTwiceCountsOnceAndAFailedStatementSaysWhatPostgresqlSaid() throws Exception {
        try (var database = Database.embeddedWithoutSync(folder);
                var pool = database.open("one", 1, null)) {
            pool.setConnectionTimeout(300);
            var first = pool.getConnection();
            first.close();
            first.close();
            try (var second = pool.getConnection();
                    var statement = second.createStatement()) {
                assertThat(pool.isWaitedFor()).isFalse();
                assertThatThrownBy(pool::getConnection).hasMessageContaining("no connection became free in one");
                assertThatThrownBy(() -> statement.execute("select nothing"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("column \"nothing\" does not exist");
            }
            pool.getConnection().close();
        }
    }
}
