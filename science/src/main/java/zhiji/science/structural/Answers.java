package zhiji.science.structural;

import java.util.Arrays;

/** The answers to one question as simple measures read them: gaps left out, the scale checked. */
final class Answers {

    private Answers() {}

    /** Answered values within the scale; a value outside it is refused with its row. */
    static double[] within(Scale scale, double[] answers) {
        for (int row = 0; row < answers.length; row++) {
            if (!Double.isNaN(answers[row]) && !scale.contains(answers[row])) {
                throw new Refusal("Row " + (row + 1) + ": the answer " + answers[row] + " lies outside the scale "
                        + scale.min() + " to " + scale.max() + ".");
            }
        }
        return known(answers);
    }

    /** Answered values. */
    static double[] known(double[] answers) {
        double[] known =
                Arrays.stream(answers).filter(answer -> !Double.isNaN(answer)).toArray();
        if (known.length == 0) {
            throw new Refusal("There is no answer in any row.");
        }
        return known;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** Mean with Student's interval; an infinitely wide one for a single value. */
    static Interval meanInterval(double[] values, double confidence) {
        double mean = mean(values);
        if (values.length < 2) {
            return new Interval(mean, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double error = Math.sqrt(squares / (values.length - 1) / values.length);
        double reach = error * Distributions.studentQuantile(confidence, values.length - 1.0);
        return new Interval(mean, error, mean - reach, mean + reach);
    }

    /** Width of a two-sided normal interval in standard errors. */
    static double reach(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new Refusal("The confidence is " + confidence + "; it must lie between 0 and 1.");
        }
        return -Distributions.quantile((1 - confidence) / 2);
    }
}
