package zhiji.science.value;

import java.util.Arrays;

/**
 * Brings measures in yuan, days and grades onto one scale from 0, the worst, to 100, the best (归一化), so that they can be
 * weighed against each other.
 *
 * <p>What is not known is NaN and stays NaN. Source: OECD (2008), Handbook on Constructing Composite Indicators, section 1.5.
 */
public enum Normalisation {
    /** (x − min)/(max − min): keeps distances, but one outlier squeezes all others together. Equal values are 50. */
    MIN_MAX {
        @Override
        double[] higherIsBetter(double[] values, double[] known) {
            double low = known[0];
            double high = known[known.length - 1];
            return map(values, value -> high == low ? MIDDLE : BEST * (value - low) / (high - low));
        }
    },
    /** 50 + 10·(x − mean)/standard deviation, cut at 0 and 100: how unusual a value is. Equal values are 50. */
    Z_SCORE {
        @Override
        double[] higherIsBetter(double[] values, double[] known) {
            double mean = Arrays.stream(known).average().orElse(0);
            double deviation = Math.sqrt(Arrays.stream(known)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0));
            return map(
                    values,
                    value -> deviation == 0 ? MIDDLE : clamp(MIDDLE + PER_DEVIATION * (value - mean) / deviation));
        }
    },
    /** The share of all whose value is lower, ties counting half: nothing but the order matters. */
    RANK {
        @Override
        double[] higherIsBetter(double[] values, double[] known) {
            return map(values, value -> {
                int below = first(known, value);
                int upTo = first(known, Math.nextUp(value));
                return BEST * (below + upTo) / 2 / known.length;
            });
        }
    };

    private static final double BEST = 100;
    private static final double MIDDLE = 50;
    private static final double PER_DEVIATION = 10;

    /**
     * The values of all customers on the common scale.
     *
     * @param lowerIsBetter whether a low value is good, such as days of late payment
     */
    public double[] of(double[] values, boolean lowerIsBetter) {
        double[] turned = lowerIsBetter ? map(values, value -> -value) : values;
        double[] known = Arrays.stream(turned)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return known.length == 0 ? values.clone() : higherIsBetter(turned, known);
    }

    /**
     * How far each reaches a target: 100 at the target and beyond, half of it 50. Where low is good, twice the target is 50.
     *
     * @param target positive
     */
    public static double[] towards(double target, double[] values, boolean lowerIsBetter) {
        Checks.positive("target", target);
        return map(
                values,
                value -> lowerIsBetter ? value <= target ? BEST : BEST * target / value : clamp(BEST * value / target));
    }

    abstract double[] higherIsBetter(double[] values, double[] known);

    /** A function of what is known. */
    interface Scale {
        double of(double value);
    }

    private static double[] map(double[] values, Scale scale) {
        double[] mapped = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            mapped[i] = Double.isNaN(values[i]) ? Double.NaN : scale.of(values[i]);
        }
        return mapped;
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(BEST, value));
    }

    /** How many of the sorted values are below this one. */
    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
