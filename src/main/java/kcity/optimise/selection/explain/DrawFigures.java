package kcity.optimise.selection.explain;

import java.util.SortedMap;

/** In how many of the draws each candidate was chosen, in how many the whole set was the chosen one, and in how many lots had to decide. */
public record DrawFigures(int draws, SortedMap<String, Integer> chosen, int sameSet, int tied) {
    public double share(String id) {
        Integer times = chosen.get(id);
        return times == null ? 0 : (double) times / draws;
    }
}
