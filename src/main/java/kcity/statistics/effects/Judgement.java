package kcity.statistics.effects;

import java.util.OptionalDouble;
import kcity.statistics.effects.design.Claim;
import kcity.statistics.effects.design.Text;
import kcity.statistics.effects.methods.Answer;
import kcity.statistics.regression.Coefficient;
import kcity.statistics.regression.Tails;

/**
 * The verdict on a claim with what it rests on: the difference to the claim with its z and Q, the larger one of the two
 * one-sided p of equivalence, and the interval of level 1 − 2 alpha. All tests are one-sided at the claim's alpha.
 */
public record Judgement(
        Verdict verdict,
        String reason,
        double difference,
        double z,
        double q,
        double equivalenceP,
        double lower,
        double upper) {

    static Judgement of(Answer answer, Claim claim) {
        if (!answer.missing().isEmpty()) {
            return unassessable(String.join("; ", answer.missing()));
        }
        if (answer.lines().isEmpty()) {
            return unassessable("the method gives no estimate of an effect");
        }
        Coefficient effect = answer.lines().get(answer.judged()).value();
        if (!(effect.error() > 0) || !Double.isFinite(effect.error()) || !Double.isFinite(effect.estimate())) {
            return unassessable("the estimate has no standard error");
        }
        return judge(effect, claim, answer);
    }

    static Judgement unassessable(String reason) {
        double none = Double.NaN;
        return new Judgement(Verdict.NOT_ASSESSABLE, reason, none, none, none, none, none, none);
    }

    private static Judgement judge(Coefficient effect, Claim claim, Answer answer) {
        OptionalDouble presence = answer.presence();
        double error = Math.hypot(effect.error(), claim.error().orElse(0));
        double difference = effect.estimate() - claim.estimate();
        double quantile = Tails.quantile(1 - claim.alpha(), effect.freedom());
        double aboveLower = 1 - Tails.below((difference + claim.margin()) / error, effect.freedom());
        double belowUpper = Tails.below((difference - claim.margin()) / error, effect.freedom());
        double equivalence = Math.max(aboveLower, belowUpper);
        double sign = Math.signum(claim.estimate());
        boolean byChance = presence.isPresent() && presence.getAsDouble() > claim.alpha();
        boolean present = sign * effect.statistic() >= quantile && !byChance;
        double ahead = sign * difference / error;
        double most = sign * effect.estimate() + quantile * error;
        Verdict verdict;
        String reason;
        if (present && equivalence <= claim.alpha()) {
            verdict = Verdict.REPLICATED_EQUIVALENT;
            reason = "an effect in the claimed direction, equal to the claim within the margin";
        } else if (present && ahead <= -quantile) {
            verdict = Verdict.REPLICATED_SMALLER;
            reason = "an effect in the claimed direction, but smaller than claimed";
        } else if (present && ahead >= quantile) {
            verdict = Verdict.REPLICATED_LARGER;
            reason = "an effect in the claimed direction, larger than claimed";
        } else if (present) {
            verdict = Verdict.INCONCLUSIVE;
            reason = "an effect in the claimed direction, but the data do not tell whether it has the claimed size";
        } else if (sign * effect.statistic() <= -quantile) {
            verdict = Verdict.NOT_REPLICATED;
            reason = "the effect goes against the claimed direction";
        } else if (most < Math.abs(claim.estimate()) - claim.margin()) {
            verdict = Verdict.NOT_REPLICATED;
            reason = "no effect is shown, and one as large as the claim less the margin is excluded";
        } else {
            verdict = Verdict.INCONCLUSIVE;
            reason = (byChance ? chance(answer, claim) : "no effect is shown")
                    + ", and the claimed size is not excluded";
        }
        double z = difference / error;
        double reach = quantile * effect.error();
        return new Judgement(
                verdict,
                reason
                        + (claim.error().isEmpty()
                                ? " (the claim has no standard error: it is taken as a fixed point)"
                                : ""),
                difference,
                z,
                z * z,
                equivalence,
                effect.estimate() - reach,
                effect.estimate() + reach);
    }

    /** Too few units to show anything are told apart from placebos that do as well. */
    private static String chance(Answer answer, Claim claim) {
        double least = answer.leastPresence().orElse(0);
        if (least <= claim.alpha()) {
            return "placebos or random assignments do as well too often";
        }
        String first = answer.presence().orElse(1) <= least * (1 + 1e-9)
                ? "no placebo and no other assignment does as well, but "
                : "";
        return first + "so few units cannot give a p below " + Text.number(least) + ", which is above alpha "
                + Text.number(claim.alpha()) + ": this design can show no effect";
    }
}
