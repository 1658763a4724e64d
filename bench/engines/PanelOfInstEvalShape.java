import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Writes scores of the shape of lme4's InstEval: 2,972 applications, 1,128 reviewers, 73,421 marks from 1 to 5. Run as a single file. */
public final class PanelOfInstEvalShape {
    private static final int APPLICATIONS = 2_972;
    private static final int REVIEWERS = 1_128;
    private static final int SCORES = 73_421;

    private PanelOfInstEvalShape() {}

    public static void main(String[] arguments) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_240_129);
        double[] worth = new double[APPLICATIONS];
        double[] strictness = new double[REVIEWERS];
        for (int i = 0; i < APPLICATIONS; i++) worth[i] = Math.sqrt(0.11) * random.nextGaussian();
        for (int j = 0; j < REVIEWERS; j++) strictness[j] = Math.sqrt(0.27) * random.nextGaussian();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[0])))) {
            out.println("application,reviewer,score");
            for (int k = 0; k < SCORES; k++) {
                int i = k < APPLICATIONS ? k : random.nextInt(APPLICATIONS);
                int department = i % 14;
                double skewed = random.nextDouble() * random.nextDouble();
                int within = (int) (skewed * REVIEWERS / 14);
                int j = random.nextDouble() < 0.8 ? within * 14 + department : (int) (skewed * REVIEWERS);
                j = Math.min(j, REVIEWERS - 1);
                double mark = 3.25 + worth[i] + strictness[j] + Math.sqrt(1.39) * random.nextGaussian();
                out.println("a" + i + ",r" + j + "," + Math.clamp(Math.round(mark), 1, 5));
            }
        }
    }
}
