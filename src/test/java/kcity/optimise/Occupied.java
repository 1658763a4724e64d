package kcity.optimise;

/** Takes every place for calculations of this machine, so that a test sees who waits for one and what they hold meanwhile. */
public final class Occupied {
    private Occupied() {}

    /** The act while no calculation can begin. */
    public static void during(Runnable act) {
        var places = Turn.HERE.places();
        var all = places.drainPermits();
        try {
            act.run();
        } finally {
            places.release(all);
        }
    }

    /** Until so many wait for their turn. */
    public static void untilWaiting(int calculations) {
        while (Turn.HERE.places().getQueueLength() < calculations) {
            Thread.onSpinWait();
        }
    }
}
