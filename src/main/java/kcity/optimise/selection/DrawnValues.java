package kcity.optimise.selection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Values the candidates might as well have had: each row holds one value per candidate, in the order of {@code ids}; rows may be correlated across candidates. */
public record DrawnValues(List<String> ids, List<List<BigDecimal>> rows) {
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    /** Independent normal draws around the values with the candidates' standard deviations; who has none keeps its value. The same for the same seed, whatever the order of rows. */
    public static DrawnValues independent(SelectionProblem problem, int count, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<List<BigDecimal>> rows = new ArrayList<>();
        for (int draw = 0; draw < count; draw++) {
            rows.add(problem.candidates().stream()
                    .map(it -> it.sd() == null
                            ? it.value()
                            : it.value()
                                    .add(it.sd().multiply(BigDecimal.valueOf(random.nextGaussian()), DIGITS), DIGITS))
                    .toList());
        }
        return new DrawnValues(problem.candidates().stream().map(Candidate::id).toList(), rows);
    }
}
