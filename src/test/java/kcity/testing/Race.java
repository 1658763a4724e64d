package kcity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import kcity.shared.NotFound;
import kcity.shared.Refused;

/** Two acts that both looked before either wrote. */
public final class Race {
    public static final String DONE = "done";
    private final World world;

    public Race(World world) {
        this.world = world;
    }

    /** "done", or the first reason, with its field. */
    public static Callable<String> told(Runnable act) {
        return () -> {
            try {
                act.run();
                return DONE;
            } catch (Refused refused) {
                var first = refused.reasons().getFirst();
                return Refusals.line(first);
            } catch (NotFound gone) {
                return "gone";
            }
        };
    }

    /** The same act twice: one is done, the other told this. */
    public void of(String table, Runnable act, String loser) throws Exception {
        of(table, act, act, loser);
    }

    /** One of two acts is done, the other told this; both have looked before either writes into the table. */
    public void of(String table, Runnable one, Runnable other, String loser) throws Exception {
        assertThat(AtOnce.bothInto(world, table, told(one), told(other)))
                .as(table)
                .containsExactlyInAnyOrder(DONE, loser);
    }
}
