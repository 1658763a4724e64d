package kcity.review.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kcity.programme.CallRules;
import kcity.programme.Criterion;
import kcity.review.round.ReviewMatter;
import kcity.review.round.ReviewRights;
import kcity.shared.Refused;

/** How points on criteria become one total. Where nobody published weights, all criteria count alike. Pure. */
public final class Scoring {
    /** Decimals of a total. */
    public static final int DECIMALS = 4;

    /** Where a call names no criteria at all. */
    private static final List<Criterion> WHOLE =
            List.of(new Criterion("whole", new kcity.shared.Text("종합", "the proposal as a whole")));

    private Scoring() {}

    public static List<Criterion> criteria(CallRules rules) {
        return rules.criteria().known().filter(all -> !all.isEmpty()).orElse(WHOLE);
    }

    /** 1 for each where weights are not known. */
    public static int weight(CallRules rules, Criterion criterion) {
        return rules.weights()
                .known()
                .map(all -> all.getOrDefault(criterion.key(), 0))
                .orElse(1);
    }

    /** Everything wrong with these points. */
    static List<Refused.Reason> wrong(CallRules rules, Map<String, Integer> points) {
        var wrong = new ArrayList<Refused.Reason>();
        for (var criterion : criteria(rules)) {
            var given = points.get(criterion.key());
            if (given == null || given < 0 || given > ReviewRights.MOST_POINTS) {
                wrong.add(Refused.Reason.at(
                        ReviewMatter.POINTS.of(criterion.key()),
                        "refusal.review.points",
                        criterion.name(),
                        ReviewRights.MOST_POINTS));
            }
        }
        var known = criteria(rules).stream().map(Criterion::key).toList();
        if (!known.containsAll(points.keySet())) {
            wrong.add(Refused.Reason.of("refusal.review.unknown-criterion"));
        }
        return wrong;
    }

    /** Weighted mean, 0 to 100. */
    static BigDecimal total(CallRules rules, Map<String, Integer> points) {
        long sum = 0;
        long weights = 0;
        for (var criterion : criteria(rules)) {
            var weight = weight(rules, criterion);
            sum += (long) weight * points.getOrDefault(criterion.key(), 0);
            weights += weight;
        }
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(weights), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
