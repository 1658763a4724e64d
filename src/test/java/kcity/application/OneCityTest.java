package kcity.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kcity.shared.Refused;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One city is one city, however it is written and whoever comes at the same moment. */
class OneCityTest {
    private static final String CALL = "2024-planning";

    @Test
    void ofTwoThatComeAtTheSameMomentOneIsTaken() throws Exception {
        var world = World.settle();
        world.at("2024-03-20T10:00:00+09:00");
        var first = draft(world, "Linh", "İzmir", "TR");
        var second = draft(world, "Rosa", "izmir", "TR");
        var both = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var taken = threads
                    .invokeAll(List.of(submission(world, "Linh", first, both), submission(world, "Rosa", second, both)))
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(taken).containsExactlyInAnyOrder(true, false);
        }
        assertThat(world.wrong()).isEmpty();
    }

    private static String draft(World world, String name, String city, String country) {
        var ref = world.the(StartApplications.class).start(world.actor(name), CALL);
        world.save(name, ref, world.planning(city, country, 300));
        return ref;
    }

    private static Callable<Boolean> submission(World world, String name, String ref, CyclicBarrier both) {
        return () -> {
            both.await();
            return isTaken(world, name, ref);
        };
    }

    private static boolean isTaken(World world, String name, String ref) {
        try {
            world.the(SubmitApplications.class).submit(world.actor(name), ref);
            return true;
        } catch (Refused refused) {
            assertThat(refused.reasons()).extracting(Refused.Reason::key).allMatch(key -> key.contains("city"));
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"Hà Nội, 'Ha\u0300  No\u0323\u0302i'", "Gießen, GIESSEN", "Xi'an, Xi’an"})
    void anotherWritingIsNoOtherCity(String city, String written) {
        var world = World.settle();
        world.at("2024-03-20T10:00:00+09:00");
        world.submit("Linh", CALL, world.planning(city, "VN", 300));
        assertThat(isTaken(world, "Rosa", draft(world, "Rosa", written, "VN"))).isFalse();
    }
}
