package zhiji.science.identity;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * How well a calibration foretells what people decide (校准检验).
 *
 * @param agreement share of decisions on whose side of one half the probability lay, in [0, 1]
 * @param surprise mean of −log₂ of the probability given to what was decided, in bits; 1 is a coin, less is better (Good,
 *     1952, Rational Decisions)
 */
public record CalibrationCheck(double agreement, double surprise) {

    /** Nothing is certain: one decision against all evidence must not count without bound. */
    private static final double LEAST = 1e-6;

    /** Checks a calibration against decisions. NaN when there are none. */
    public static CalibrationCheck of(Calibration calibration, double[] weights, boolean[] same) {
        double[] probabilities = new double[weights.length];
        Arrays.setAll(probabilities, i -> calibration.probability(weights[i]));
        return of(probabilities, same);
    }

    /**
     * Checks learning itself: each decision is foretold by a calibration learnt from the other folds (Stone, 1974,
     * Cross-validatory choice and assessment of statistical predictions).
     *
     * @param folds into how many parts the decisions are dealt, 2 or more
     * @param random deals them
     */
    public static CalibrationCheck crossValidated(double[] weights, boolean[] same, int folds, RandomGenerator random) {
        if (weights.length != same.length) {
            throw new IllegalArgumentException(weights.length + " weights but " + same.length + " decisions");
        }
        if (folds < 2 || folds > weights.length) {
            throw new IllegalArgumentException(folds + " folds of " + weights.length + " decisions");
        }
        int[] dealt = dealt(weights.length, random);
        double[] probabilities = new double[weights.length];
        for (int fold = 0; fold < folds; fold++) {
            Calibration learnt = learntWithout(fold, folds, dealt, weights, same);
            for (int at = fold; at < dealt.length; at += folds) {
                probabilities[dealt[at]] = learnt.probability(weights[dealt[at]]);
            }
        }
        return of(probabilities, same);
    }

    private static CalibrationCheck of(double[] probabilities, boolean[] same) {
        double surprise = 0;
        int agreed = 0;
        for (int i = 0; i < same.length; i++) {
            double given = same[i] ? probabilities[i] : 1 - probabilities[i];
            surprise -= LinkageModel.log2(Math.max(LEAST, given));
            agreed += given > 0.5 ? 1 : 0;
        }
        return new CalibrationCheck((double) agreed / same.length, surprise / same.length);
    }

    private static Calibration learntWithout(int fold, int folds, int[] dealt, double[] weights, boolean[] same) {
        int left = 0;
        double[] others = new double[weights.length];
        boolean[] decided = new boolean[weights.length];
        for (int at = 0; at < dealt.length; at++) {
            if (at % folds != fold) {
                others[left] = weights[dealt[at]];
                decided[left++] = same[dealt[at]];
            }
        }
        return Calibration.learn(Arrays.copyOf(others, left), Arrays.copyOf(decided, left));
    }

    private static int[] dealt(int size, RandomGenerator random) {
        int[] dealt = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            dealt[i] = dealt[other];
            dealt[other] = i;
        }
        return dealt;
    }
}
