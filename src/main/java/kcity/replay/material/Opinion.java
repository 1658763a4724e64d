package kcity.replay.material;

import java.util.Comparator;
import java.util.Map;
import kcity.shared.Language;
import kcity.shared.Text;

/** What an expert writes below the points it gave: praise and doubt in the measure of them. */
public final class Opinion {
    private static final double HIGH = 78;
    private static final double GOOD = 64;
    private static final double MIXED = 50;

    private Opinion() {}

    /**
     * @param points by the criterion's name; at least one
     * @param expert whose opinion it is, counted: two experts on one application write differently
     */
    public static String of(Dossier dossier, Map<Text, Integer> points, int expert, Language language) {
        var byPoints = Map.Entry.<Text, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Text::en)));
        var best = points.entrySet().stream().max(byPoints).orElseThrow().getKey();
        var worst = points.entrySet().stream().min(byPoints).orElseThrow().getKey();
        var mean = points.values().stream().mapToInt(p -> p).average().orElse(0);
        var remark = dossier.say(language, "remark", expert, Map.of());
        return dossier.say(
                language,
                level(mean),
                expert,
                Map.of("best", best.in(language), "worst", worst.in(language), "remark", remark));
    }

    static String level(double mean) {
        if (mean >= HIGH) {
            return "comment-high";
        }
        if (mean >= GOOD) {
            return "comment-good";
        }
        return mean >= MIXED ? "comment-mixed" : "comment-weak";
    }
}
