package kcity.desk.rulebook;

import java.util.ArrayList;
import java.util.List;

/** Which lines of a text another text replaces: the shortest way from one to the other, or where both are long simply all
 * that lies between the common beginning and end. */
final class LineDiff {
    private static final long MOST_COMPARED = 4_000_000;

    private LineDiff() {}

    /**
     * One changed line.
     *
     * @param line number in the text that has it, from 1
     * @param added else it is removed
     */
    record Line(int line, boolean added, String text) {}

    static List<Line> between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> fresh = after.lines().toList();
        int same = sameAtTheStart(old, fresh);
        int tail = sameAtTheStart(
                old.subList(same, old.size()).reversed(),
                fresh.subList(same, fresh.size()).reversed());
        return changed(old.subList(same, old.size() - tail), fresh.subList(same, fresh.size() - tail), same);
    }

    private static int sameAtTheStart(List<String> old, List<String> fresh) {
        int same = 0;
        while (same < old.size() && same < fresh.size() && old.get(same).equals(fresh.get(same))) {
            same++;
        }
        return same;
    }

    private static List<Line> changed(List<String> old, List<String> fresh, int before) {
        boolean few = (long) old.size() * fresh.size() <= MOST_COMPARED;
        int[][] common = few ? longestCommon(old, fresh) : new int[0][];
        List<Line> changed = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && few && old.get(i).equals(fresh.get(j))) {
                i++;
                j++;
            } else if (j == fresh.size() || (i < old.size() && (!few || common[i + 1][j] >= common[i][j + 1]))) {
                changed.add(new Line(before + i + 1, false, old.get(i++)));
            } else {
                changed.add(new Line(before + j + 1, true, fresh.get(j++)));
            }
        }
        return List.copyOf(changed);
    }

    /** Lengths of the longest common subsequences of all endings. */
    private static int[][] longestCommon(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
