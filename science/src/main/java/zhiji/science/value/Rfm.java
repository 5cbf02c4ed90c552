package zhiji.science.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * RFM: recency, frequency and monetary value as scores (近度、频度、额度), the oldest way to rank customers.
 *
 * <p>Each of the three gets a score from 1 (worst) to the number of classes (best). Source: A. M. Hughes (1994), Strategic
 * Database Marketing; J. R. Bult and T. Wansbeek (1995), Optimal selection for direct mail, Marketing Science 14(4). A
 * score describes the past only; {@link CountingModel} says what to expect.
 *
 * @param recency high if the last purchase was recently
 * @param frequency high if purchases were many
 * @param monetary high if much was spent
 */
public record Rfm(int recency, int frequency, int monetary) {

    /** The three digits, as in 545. */
    public String code() {
        return "" + recency + frequency + monetary;
    }

    /** Scores one customer. */
    public static Rfm of(double silenceDays, double purchases, double spend, Cuts cuts) {
        return new Rfm(
                cuts.silenceDays().size() + 1 - above(cuts.silenceDays(), silenceDays),
                1 + above(cuts.purchases(), purchases),
                1 + above(cuts.spend(), spend));
    }

    private static int above(List<Double> cuts, double value) {
        return (int) cuts.stream().filter(cut -> value > cut).count();
    }

    /**
     * Where the classes are divided; a value equal to a cut belongs to the class below it.
     *
     * @param silenceDays ascending cuts of the days since the last purchase
     * @param purchases ascending cuts of the number of purchases
     * @param spend ascending cuts of the amount spent
     */
    public record Cuts(List<Double> silenceDays, List<Double> purchases, List<Double> spend) {

        public Cuts {
            silenceDays = ascending("silenceDays", silenceDays);
            purchases = ascending("purchases", purchases);
            spend = ascending("spend", spend);
        }

        private static List<Double> ascending(String name, List<Double> cuts) {
            for (int i = 0; i < cuts.size(); i++) {
                if (!Double.isFinite(cuts.get(i)) || (i > 0 && cuts.get(i) < cuts.get(i - 1))) {
                    throw new IllegalArgumentException("cuts of " + name + " are " + cuts + ", must be ascending");
                }
            }
            return List.copyOf(cuts);
        }

        /**
         * Cuts at the quantiles of the customers themselves. Ties are never divided, so that classes may be unequal or
         * empty: where most customers bought once, a single purchase is one class.
         *
         * @param classes number of classes, at least 2
         */
        public static Cuts quantiles(double[] silenceDays, double[] purchases, double[] spend, int classes) {
            if (classes < 2) {
                throw new IllegalArgumentException("classes is " + classes + ", must be at least 2");
            }
            Checks.sameLength("silenceDays", silenceDays.length, "purchases", purchases.length);
            Checks.sameLength("silenceDays", silenceDays.length, "spend", spend.length);
            Checks.positive("number of customers", silenceDays.length);
            return new Cuts(quantiles(silenceDays, classes), quantiles(purchases, classes), quantiles(spend, classes));
        }

        private static List<Double> quantiles(double[] values, int classes) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            List<Double> cuts = new ArrayList<>();
            for (int k = 1; k < classes; k++) {
                cuts.add(Quantiles.of(sorted, (double) k / classes));
            }
            return cuts;
        }
    }
}
