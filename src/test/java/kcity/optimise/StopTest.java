package kcity.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopTest {
    private final Stop stop = new Stop();
    private final List<String> called = new ArrayList<>();

    @Test
    void aRequestCallsWhoAskedForItInTheirOrder() {
        var _ = stop.calls(() -> called.add("one"));
        var _ = stop.calls(() -> called.add("two"));
        assertThat(stop.requested()).isFalse();
        assertThat(called).isEmpty();
        stop.request();
        assertThat(stop.requested()).isTrue();
        assertThat(called).containsExactly("one", "two");
    }

    @Test
    void whoAsksAfterwardsIsCalledAtOnce() {
        stop.request();
        var _ = stop.calls(() -> called.add("late"));
        assertThat(called).containsExactly("late");
    }

    @Test
    void whoClosedIsNotCalledAnyMore() {
        try (var _ = stop.calls(() -> called.add("over"))) {
            assertThat(called).isEmpty();
        }
        stop.request();
        assertThat(called).isEmpty();
    }
}
