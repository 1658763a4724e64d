package kcity.audit;

import java.util.ArrayList;
import java.util.List;

/** Numbers that something is wrong with, told as ranges. They come in order. */
final class Ranges {
    private record Range(long from, long to, String why) {}

    private final List<Range> ranges = new ArrayList<>();

    interface Each {
        void range(long from, long to, String why);
    }

    void add(long from, long to, String why) {
        if (!ranges.isEmpty() && ranges.getLast().to() + 1 == from) {
            var before = ranges.removeLast();
            ranges.add(new Range(before.from(), to, before.why()));
        } else {
            ranges.add(new Range(from, to, why));
        }
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    void each(Each told) {
        ranges.forEach(range -> told.range(range.from(), range.to(), range.why()));
    }
}
