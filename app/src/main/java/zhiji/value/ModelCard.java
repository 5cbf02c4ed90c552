package zhiji.value;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/**
 * From what the scores of a run were computed, and how far they can be trusted (模型说明).
 *
 * @param from day of the first purchase that was looked at
 * @param margin share of the amount that remains
 * @param marginFromCosts whether that share was found in the ledger rather than told or assumed
 * @param quadrantPurchases more purchases than this are many
 * @param quadrantSpend more per purchase than this is much
 * @param serviceRevenue more revenue than this is high; absent if no cost to serve is recorded
 * @param remarks what should be known before the scores are believed
 */
record ModelCard(
        LocalDate from,
        LocalDate asOf,
        String currency,
        long customers,
        long purchases,
        double horizonWeeks,
        double annualDiscount,
        double margin,
        boolean marginFromCosts,
        double quadrantPurchases,
        double quadrantSpend,
        @Nullable Double serviceRevenue,
        @Nullable Double serviceCost,
        RfmCuts rfm,
        List<Segment> segments,
        List<Problem.Field> remarks) {

    ModelCard {
        segments = List.copyOf(segments);
        remarks = List.copyOf(remarks);
    }

    /** Where the five classes of each measure are divided, ascending. */
    record RfmCuts(List<Double> silenceDays, List<Double> purchases, List<Double> spend) {}

    /** An estimate with its standard error; without one where the fit is not curved. */
    record Estimate(String name, double value, @Nullable Double standardError) {}

    /** A fitted model. */
    record Fitted(
            String model,
            List<Estimate> parameters,
            double logLikelihood,
            int iterations,
            boolean converged,
            String remark) {}

    /**
     * How a model forecast the hold-out, not having seen it.
     *
     * @param calibration slope of actual on expected: 1 is right on average
     */
    record Trial(
            String model,
            boolean converged,
            boolean chosen,
            double actual,
            double expected,
            double meanAbsoluteError,
            double rootMeanSquareError,
            @Nullable Double calibration) {}

    /** Customers with the same number of repeat purchases before the hold-out: what they did and were expected to do. */
    record FrequencyClass(int frequency, int customers, double meanActual, double meanExpected) {}

    /** The hold-out: its first and last day, and what the models made of it. */
    record HoldOut(LocalDate from, LocalDate until, List<Trial> trials, List<FrequencyClass> byFrequency) {}

    /**
     * The model of one segment, or of {@code all}.
     *
     * @param sampled how many of the customers the fit looked at
     * @param correlation of frequency and mean spend, which the model of amounts supposes to be 0
     */
    record Segment(
            String segment,
            int customers,
            long repeatPurchases,
            long zeroRepeatCustomers,
            int sampled,
            @Nullable Fitted purchases,
            @Nullable Fitted spend,
            @Nullable Double correlation,
            @Nullable HoldOut holdOut) {}
}
