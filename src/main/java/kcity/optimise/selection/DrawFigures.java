package kcity.optimise.selection;

import java.util.SortedMap;

/** In how many of the draws each candidate was chosen, and in how many the whole set was the chosen one. */
public record DrawFigures(int draws, SortedMap<String, Integer> chosen, int sameSet) {
    public double share(String id) {
        Integer times = chosen.get(id);
        return times == null ? 0 : (double) times / draws;
    }
}
