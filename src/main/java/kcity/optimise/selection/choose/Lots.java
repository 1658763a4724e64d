package kcity.optimise.selection.choose;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import kcity.optimise.selection.Model;
import kcity.shared.InputHash;

/** A number from 1 to {@link TieRule#MOST} for every candidate, from the hash of seed, draw and id: anyone can work it out again, and it favours nobody's name. */
public final class Lots {
    private Lots() {}

    static long[] draw(Model model, long seed, int draw) {
        return model.candidates.stream()
                .mapToLong(it -> lot(it.id(), seed, draw))
                .toArray();
    }

    /** Of each candidate the lots of the first so many draws. */
    static SortedMap<String, List<Long>> drawn(Model model, long seed, int draws) {
        SortedMap<String, List<Long>> lots = new TreeMap<>();
        model.candidates.forEach(it -> lots.put(
                it.id(),
                LongStream.rangeClosed(1, draws)
                        .mapToObj(draw -> lot(it.id(), seed, (int) draw))
                        .toList()));
        return lots;
    }

    public static long lot(String id, long seed, int draw) {
        String hash = new InputHash().add(seed).add((long) draw).add(id).hex();
        return 1 + Long.parseUnsignedLong(hash.substring(0, 15), 16) % TieRule.MOST;
    }
}
