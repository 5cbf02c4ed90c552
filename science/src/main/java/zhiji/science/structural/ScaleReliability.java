package zhiji.science.structural;

import java.util.List;

/**
 * May several questions be averaged into one score (量表信度)? Cronbach's α = k/(k − 1) · (1 − Σ variances / variance of the
 * sum), with the interval of L. S. Feldt (1965): 1 − (1 − α) F at n − 1 and (n − 1)(k − 1) degrees of freedom.
 *
 * @param questions k
 * @param rows complete answers used
 * @param alpha at most 1, possibly negative when questions contradict each other
 */
public record ScaleReliability(int questions, int rows, Interval alpha) {

    /** Of these questions; respondents who skipped one of them are left out. */
    public static ScaleReliability of(Responses responses, List<String> questions, double confidence) {
        Responses asked = responses.select(questions);
        int count = questions.size();
        Moments moments = Moments.of(asked, Missing.CASEWISE);
        if (count < 2 || moments.rows() < 3) {
            throw new Refusal("Reliability needs at least 2 questions and 3 complete rows; there are " + count + " and "
                    + moments.rows() + ".");
        }
        double variances = 0;
        double total = 0;
        for (int i = 0; i < count; i++) {
            variances += moments.deviation(i) * moments.deviation(i);
            for (int k = 0; k < count; k++) {
                double correlation = i == k ? 1 : moments.correlations()[i * count + k];
                total += moments.deviation(i) * moments.deviation(k) * correlation;
            }
        }
        if (!(total > 0)) {
            throw new Refusal("A question has the same answer in every row, or the sum never varies.");
        }
        double alpha = count / (count - 1.0) * (1 - variances / total);
        return new ScaleReliability(count, moments.rows(), interval(alpha, count, moments.rows(), confidence));
    }

    private static Interval interval(double alpha, int questions, int rows, double confidence) {
        double above = rows - 1.0;
        double below = above * (questions - 1);
        double lower = 1 - (1 - alpha) * Distributions.fisherQuantile((1 + confidence) / 2, above, below);
        double upper = 1 - (1 - alpha) * Distributions.fisherQuantile((1 - confidence) / 2, above, below);
        // Large-sample error of α under parallel questions (van Zyl, Neudecker and Nel 2000).
        double error = (1 - alpha) * Math.sqrt(2.0 * questions / ((questions - 1.0) * rows));
        return new Interval(alpha, error, lower, upper);
    }
}
