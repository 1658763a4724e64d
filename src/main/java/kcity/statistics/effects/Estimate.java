package kcity.statistics.effects;

import java.util.List;
import java.util.Optional;
import kcity.statistics.effects.design.Claim;
import kcity.statistics.effects.methods.Answer;
import kcity.statistics.effects.methods.Line;

/** An answer in the setting of its design: the rows used, the negative control, every warning, the claim and the verdict on it. */
public record Estimate(
        String method,
        long seed,
        int rows,
        Answer answer,
        Optional<Line> negativeControl,
        List<String> warnings,
        Optional<Claim> claim,
        Optional<Judgement> judgement) {
    /** Changes whenever the same input may give another answer. */
    public static final String VERSION = "kcity.effects 3";

    public Estimate {
        warnings = List.copyOf(warnings);
    }

    /** False where the data, or the method, give no estimate to judge by. */
    public boolean assessable() {
        return judgement
                .map(Judgement::verdict)
                .filter(Verdict.NOT_ASSESSABLE::equals)
                .isEmpty();
    }
}
