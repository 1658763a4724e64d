package kcity.statistics.calibration;

/**
 * The likelihood of the crossed model with mean and residual variance profiled out, as a function of two ratios: the standard
 * deviations of applications and of reviewers over that of the error (Bates et al. 2015, Fitting linear mixed-effects models, section 3).
 * Unknowns are numbered applications first, then reviewers.
 */
final class Profile {
    private final ScoreTable table;
    private final Method method;
    private final SparseFactor factor;
    private final int size;
    private final double[] diagonal;
    private final double[] offDiagonal;
    private final double[] ones;
    private final double[] response;
    private double applicationRatio;
    private double reviewerRatio;
    private double criterion;
    private double residualSquares;
    private double rootOfMean;
    private double centredIntercept;
    private int evaluations;

    Profile(ScoreTable table, Method method) {
        this.table = table;
        this.method = method;
        int applications = table.applications.size();
        size = applications + table.reviewers.size();
        int[] shifted = table.pairReviewer.clone();
        for (int e = 0; e < shifted.length; e++) shifted[e] += applications;
        factor = new SparseFactor(size, table.pairApplication, shifted);
        diagonal = new double[size];
        offDiagonal = new double[shifted.length];
        ones = new double[size];
        response = new double[size];
    }

    /** REML criterion or deviance (minus twice the log likelihood); the state below belongs to the last call. */
    double at(double applicationRatio, double reviewerRatio) {
        evaluations++;
        this.applicationRatio = applicationRatio;
        this.reviewerRatio = reviewerRatio;
        fill();
        factor.factor(diagonal, offDiagonal);
        factor.forward(ones);
        factor.forward(response);
        rootOfMean = Math.sqrt(table.scores - dot(ones, ones));
        double projected = -dot(ones, response) / rootOfMean;
        centredIntercept = projected / rootOfMean;
        residualSquares =
                Math.max(table.sumOfSquares - dot(response, response) - projected * projected, Double.MIN_NORMAL);
        criterion = factor.logDeterminant() + degrees() * (1 + Math.log(2 * Math.PI * residualSquares / degrees()));
        if (method == Method.REML) criterion += 2 * Math.log(rootOfMean);
        return criterion;
    }

    double criterion() {
        return criterion;
    }

    double applicationRatio() {
        return applicationRatio;
    }

    double reviewerRatio() {
        return reviewerRatio;
    }

    /** Multiplications of one evaluation, roughly. */
    long work() {
        return factor.work();
    }

    int evaluations() {
        return evaluations;
    }

    double residualVariance() {
        return residualSquares / degrees();
    }

    double applicationVariance() {
        return applicationRatio * applicationRatio * residualVariance();
    }

    double reviewerVariance() {
        return reviewerRatio * reviewerRatio * residualVariance();
    }

    double intercept() {
        return table.mean + centredIntercept;
    }

    double interceptError() {
        return Math.sqrt(residualVariance()) / rootOfMean;
    }

    /** Predicted effects, applications first, then reviewers. */
    double[] effects() {
        return effects(centredIntercept, new double[size]);
    }

    /** Effects given the intercept (as distance to the mean of all scores) and standard normal noise, which is overwritten. */
    private double[] effects(double intercept, double[] noise) {
        for (int k = 0; k < size; k++) noise[k] += response[k] - intercept * ones[k];
        factor.backward(noise);
        return scaled(noise);
    }

    /**
     * One draw of intercept plus application effect, given the ratios; noise holds 1 + applications + reviewers normals, chiSquare
     * says how far the residual variance is from its estimate and has {@link #degrees} as its mean.
     */
    double[] draw(double[] noise, double chiSquare) {
        double sd = Math.sqrt(residualSquares / chiSquare);
        double intercept = centredIntercept + sd * noise[0] / rootOfMean;
        double[] spread = new double[size];
        for (int k = 0; k < size; k++) spread[k] = sd * noise[k + 1];
        double[] effects = effects(intercept, spread);
        double[] values = new double[table.applications.size()];
        for (int i = 0; i < values.length; i++) values[i] = table.mean + intercept + effects[i];
        return values;
    }

    /** Variances of the effects given mean and variance components. */
    double[] effectVariances() {
        double[] byPosition = factor.inverseDiagonal();
        double[] variances = new double[size];
        for (int v = 0; v < size; v++) {
            double ratio = ratio(v);
            variances[v] = residualVariance() * ratio * ratio * byPosition[factor.position(v)];
        }
        return variances;
    }

    /** How far each effect moves when the intercept moves by one, with the sign turned. */
    double[] pullOfMean() {
        double[] pull = ones.clone();
        factor.backward(pull);
        return scaled(pull);
    }

    private double[] scaled(double[] byPosition) {
        double[] byNode = new double[size];
        for (int v = 0; v < size; v++) byNode[v] = ratio(v) * byPosition[factor.position(v)];
        return byNode;
    }

    private double ratio(int node) {
        return node < table.applications.size() ? applicationRatio : reviewerRatio;
    }

    int degrees() {
        return method == Method.REML ? table.scores - 1 : table.scores;
    }

    private void fill() {
        int applications = table.applications.size();
        for (int v = 0; v < size; v++) {
            boolean isApplication = v < applications;
            int count = isApplication ? table.applicationCount[v] : table.reviewerCount[v - applications];
            double sum = isApplication ? table.applicationSum[v] : table.reviewerSum[v - applications];
            double ratio = ratio(v);
            diagonal[v] = ratio * ratio * count + 1;
            ones[factor.position(v)] = ratio * count;
            response[factor.position(v)] = ratio * sum;
        }
        double product = applicationRatio * reviewerRatio;
        for (int e = 0; e < offDiagonal.length; e++) offDiagonal[e] = product * table.pairCount[e];
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }
}
