package kcity.engines;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kcity.statistics.calibration.Calibration;
import kcity.statistics.calibration.Options;
import kcity.statistics.calibration.PosteriorDraws;

/** A calibration as tables: its applications, best first, and its draws as {@code choose --draw-values} reads them. */
final class CalibrationTables {
    private static final MathContext DIGITS = new MathContext(12);

    private CalibrationTables() {}

    static void applications(Calibration calibration, Path file) {
        List<String> header = List.of(
                "application",
                "rank",
                "rankLow",
                "rankHigh",
                "rawRank",
                "reviews",
                "rawMean",
                "adjusted",
                "effect",
                "effectError",
                "expected",
                "expectedError",
                "low",
                "high",
                "component");
        TableFile.write(
                file,
                header,
                calibration.applications().stream()
                        .map(a -> List.<Object>of(
                                a.application(),
                                a.rank(),
                                a.rankLow(),
                                a.rankHigh(),
                                a.rawRank(),
                                a.reviews(),
                                a.rawMean(),
                                a.adjusted(),
                                a.effect(),
                                a.effectError(),
                                a.expected(),
                                a.expectedError(),
                                a.low(),
                                a.high(),
                                a.component()))
                        .toList());
    }

    /** Where lower is better they are turned round on the scale, so that the greatest value is the best. */
    static void draws(PosteriorDraws draws, Options options, Path file) {
        Options.Scale scale = options.lowerIsBetter() ? options.scale() : null;
        TableFile.write(
                file,
                draws.applications(),
                Arrays.stream(draws.values())
                        .map(row -> Arrays.stream(row)
                                .mapToObj(value -> scale == null ? value : scale.low() + scale.high() - value)
                                .map(value -> new BigDecimal(value, DIGITS))
                                .toList())
                        .toList());
    }
}
