package kcity.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen when. It is the clock too: time stands at whatever happens now. Things of the same instant happen in the order they were planned. */
public final class Agenda extends Clock {
    private record Item(Instant at, long number, String what, Runnable act) {}

    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparing(Item::number));
    private final Progress progress;
    private Instant now;
    private long planned;
    private long done;

    /** Time stands at that instant until the first thing happens. */
    public Agenda(Progress progress, Instant begins) {
        this.progress = progress;
        this.now = begins;
    }

    /** Plans something; what lies in the past happens at once after what is planned for now. */
    void at(Instant instant, Runnable act) {
        at(instant, "", act);
    }

    /** Something that takes a while, with words for those who wait. */
    void at(Instant instant, String what, Runnable act) {
        items.add(new Item(instant.isBefore(now) ? now : instant, planned++, what, act));
    }

    /** Lets everything happen, and all that it plans; after each thing what follows at once, such as letters. */
    void play(Runnable afterEach) {
        for (var item = items.poll(); item != null; item = items.poll()) {
            now = item.at();
            progress.show("%s  %d of %d acts %s".formatted(Story.time(now), done, planned, item.what()));
            item.act().run();
            afterEach.run();
            done++;
        }
        progress.wipe();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
