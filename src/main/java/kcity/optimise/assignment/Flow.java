package kcity.optimise.assignment;

import java.util.stream.IntStream;

/** Units on each pair and what they are worth together, wrapped where that is beyond a long, so that differences stay right; not possible when no flow meets all rules. */
record Flow(int[] units, long worth, boolean possible) {
    static Flow none() {
        return new Flow(new int[0], 0, false);
    }

    int[] chosen() {
        return IntStream.range(0, units.length).filter(p -> units[p] > 0).toArray();
    }
}
