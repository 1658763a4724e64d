package kcity.statistics.effects.design;

import java.util.OptionalDouble;
import kcity.reading.YamlNode;

/**
 * What was claimed elsewhere, on the scale of the estimate: a difference, or the logarithm of a ratio when the file gives
 * ratios. The margin is how far two effects may lie apart and still count as the same.
 */
public record Claim(double estimate, OptionalDouble error, double margin, double alpha, boolean ratio) {

    private static final double LARGEST = 1e60;
    private static final double LEAST_LEVEL = 1e-9;

    public static Claim read(YamlNode node) {
        boolean ratio = node.find("scale").map(n -> n.oneOf(Scale.class)).orElse(Scale.DIFFERENCE) == Scale.RATIO;
        double estimate = positiveIf(ratio, node.get("estimate"));
        double margin = positiveIf(true, node.get("margin"));
        double onScale = ratio && estimate > 0 ? Math.log(estimate) : estimate;
        double marginOnScale = ratio && margin > 1 ? Math.log(margin) : margin;
        if (ratio && margin > 0 && margin <= 1) {
            node.get("margin").complain("the margin of a ratio must be above 1, such as 1.1");
        } else if (marginOnScale >= Math.abs(onScale)) {
            node.get("margin")
                    .complain(
                            "the margin must be smaller than the claimed effect; else no effect at all would count as the same");
        }
        OptionalDouble error =
                node.find("se").map(n -> OptionalDouble.of(positiveIf(true, n))).orElse(OptionalDouble.empty());
        double alpha = node.find("alpha").map(Claim::level).orElse(0.05);
        return new Claim(onScale, error, marginOnScale, alpha, ratio);
    }

    private enum Scale {
        DIFFERENCE,
        RATIO
    }

    private static double positiveIf(boolean wanted, YamlNode node) {
        double value = node.decimal().doubleValue();
        if (Math.abs(value) > LARGEST) {
            node.complain("is too far from one to reckon with; use another unit");
        }
        if (wanted && !(value > 0)) {
            node.complain(
                    node.isScalar()
                            ? "must be above zero; a tenth less is written 0.9"
                            : "expected a number above zero");
        }
        return value;
    }

    public static double level(YamlNode node) {
        double value = node.decimal().doubleValue();
        if (!(value >= LEAST_LEVEL && value < 0.5)) {
            node.complain("must lie between 0 and 0.5, such as 0.05");
        }
        return value;
    }
}
