package kcity.review.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import kcity.review.round.ReviewMatter;
import kcity.shared.Refused;

/**
 * A sheet that was written in two windows. Pure.
 *
 * @param was what this window showed at first
 * @param stored what is kept now, perhaps from the other window
 * @param typed what stands in this window
 */
record SheetMerge(ScoreSheet.Draft was, ScoreSheet.Draft stored, ScoreSheet.Draft typed) {
    /** The newer word for each criterion and for the comment. */
    ScoreSheet.Draft merged() {
        var points = new TreeMap<String, String>();
        for (var criterion : criteria()) {
            var given = newer(of(was, criterion), of(stored, criterion), of(typed, criterion));
            if (!given.isEmpty()) {
                points.put(criterion, given);
            }
        }
        return new ScoreSheet.Draft(
                points, newer(plain(was.comment()), plain(stored.comment()), plain(typed.comment())));
    }

    /** Where both windows changed the same to something else, with what the other one kept. */
    List<Refused.Reason> clashes() {
        var clashes = new ArrayList<Refused.Reason>();
        for (var criterion : criteria()) {
            if (clash(of(was, criterion), of(stored, criterion), of(typed, criterion))) {
                clashes.add(Refused.Reason.at(
                        ReviewMatter.POINTS.of(criterion), "refusal.review.other-window", of(stored, criterion)));
            }
        }
        if (clash(plain(was.comment()), plain(stored.comment()), plain(typed.comment()))) {
            clashes.add(Refused.Reason.at(ReviewMatter.COMMENT, "refusal.review.other-window", stored.comment()));
        }
        return clashes;
    }

    private TreeSet<String> criteria() {
        var criteria = new TreeSet<>(typed.points().keySet());
        criteria.addAll(stored.points().keySet());
        return criteria;
    }

    private static String of(ScoreSheet.Draft draft, String criterion) {
        return draft.points().getOrDefault(criterion, "").strip();
    }

    /** Browsers send line ends as CR LF. */
    private static String plain(String comment) {
        return comment.strip().replace("\r\n", "\n");
    }

    private static String newer(String was, String stored, String typed) {
        return typed.equals(was) ? stored : typed;
    }

    private static boolean clash(String was, String stored, String typed) {
        return !typed.equals(was) && !stored.equals(was) && !typed.equals(stored);
    }
}
