package kcity.web.map;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where discs stand that were moved apart before: the same countries with the same sizes are placed once, not for every reader. */
final class Placed {
    private static final int KEPT = 64;
    private static final Map<List<Disc>, List<Centre>> CENTRES = Collections.synchronizedMap(new Newest());

    private Placed() {}

    record Disc(String country, int radius) {}

    record Centre(int x, int y) {}

    static List<Centre> centres(List<Disc> discs) {
        return CENTRES.computeIfAbsent(discs, Placed::place);
    }

    private static List<Centre> place(List<Disc> discs) {
        var outlines =
                discs.stream().map(disc -> WorldMap.outline(disc.country())).toList();
        return Discs.place(outlines, discs.stream().mapToInt(Disc::radius).toArray()).stream()
                .map(centre -> new Centre(centre[0], centre[1]))
                .toList();
    }

    /** Forgets what was not asked for longest. */
    private static final class Newest extends LinkedHashMap<List<Disc>, List<Centre>> {
        private static final long serialVersionUID = 1;

        Newest() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Disc>, List<Centre>> eldest) {
            return size() > KEPT;
        }
    }
}
