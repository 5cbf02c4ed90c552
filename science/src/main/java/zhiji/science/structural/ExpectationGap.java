package zhiji.science.structural;

import java.util.List;

/**
 * Satisfaction as what was obtained over what was expected (满意度 = 实得 / 期望): 1 when promises are kept. The ratio of
 * means has E. C. Fieller's interval (1954), the gap (obtained less expected, same respondent) Student's.
 *
 * @param answers respondents who answered both
 * @param ratio mean obtained / mean expected
 * @param gap mean difference in the unit of the question
 */
public record ExpectationGap(int answers, Interval ratio, Interval gap) {

    /**
     * From two answers of each respondent; a respondent with a gap in either is left out.
     *
     * @param obtained as long as {@code expected}
     * @param expected on a scale above zero
     */
    public static ExpectationGap of(double[] obtained, double[] expected, double confidence) {
        if (obtained.length != expected.length) {
            throw new Refusal(obtained.length + " answers on what was obtained meet " + expected.length
                    + " on what was expected.");
        }
        double[][] pairs = {obtained, expected};
        Responses both = new Responses(List.of("obtained", "expected"), pairs);
        Responses complete = both.rows(both.completeRows());
        int rows = complete.rows();
        if (rows < 3) {
            throw new Refusal("Only " + rows + " respondents answered both questions; the ratio needs at least 3.");
        }
        double[] differences = new double[rows];
        for (int row = 0; row < rows; row++) {
            differences[row] = complete.column(0)[row] - complete.column(1)[row];
        }
        return new ExpectationGap(rows, fieller(complete, confidence), Answers.meanInterval(differences, confidence));
    }

    /** Ratios r at which mean(obtained − r · expected) is not significant: the roots of a quadratic. */
    private static Interval fieller(Responses pairs, double confidence) {
        double above = Answers.mean(pairs.column(0));
        double below = Answers.mean(pairs.column(1));
        double square = Math.pow(Distributions.studentQuantile(confidence, pairs.rows() - 1.0), 2);
        double a = below * below - square * covariance(pairs, 1, 1);
        double b = above * below - square * covariance(pairs, 0, 1);
        double c = above * above - square * covariance(pairs, 0, 0);
        if (!(below > 0 && a > 0)) {
            throw new Refusal("The mean expectation cannot be told from zero, so the ratio has no interval.");
        }
        double half = Math.sqrt(Math.max(0, b * b - a * c));
        double ratio = above / below;
        double variance =
                covariance(pairs, 0, 0) - 2 * ratio * covariance(pairs, 0, 1) + ratio * ratio * covariance(pairs, 1, 1);
        return new Interval(ratio, Math.sqrt(Math.max(0, variance)) / below, (b - half) / a, (b + half) / a);
    }

    /** Covariance of two means. */
    private static double covariance(Responses pairs, int one, int other) {
        double[] x = pairs.column(one);
        double[] y = pairs.column(other);
        double meanX = Answers.mean(x);
        double meanY = Answers.mean(y);
        double sum = 0;
        for (int row = 0; row < x.length; row++) {
            sum += (x[row] - meanX) * (y[row] - meanY);
        }
        return sum / (x.length - 1.0) / x.length;
    }
}
