package zhiji.value;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhiji.science.value.TheilSen;

/** Where a customer's monthly spending is going (消费趋势), if it is going anywhere. */
enum Trend {
    RISING,
    STEADY,
    FALLING;

    static final int MONTHS = 12;
    private static final int FEWEST = 6;
    private static final double SIGNIFICANCE = .05;

    /** The direction, and the change of spending per month; chance is ruled out at 5 %. */
    record Found(Trend direction, double slope) {}

    /** Says nothing of fewer than six months. */
    static @Nullable Found of(PartyHistory history, LocalDate asOf, double ageMonths) {
        var count = (int) Math.min(MONTHS, ageMonths);
        if (count < FEWEST) {
            return null;
        }
        var spending = history.months(asOf, count);
        if (Arrays.stream(spending).filter(sum -> sum != 0).count() < 2) {
            return new Found(STEADY, 0);
        }
        var fit = TheilSen.fit(IntStream.range(0, count).asDoubleStream().toArray(), spending);
        if (fit.probability() >= SIGNIFICANCE || fit.slope() == 0) {
            return new Found(STEADY, fit.slope());
        }
        return new Found(fit.slope() > 0 ? RISING : FALLING, fit.slope());
    }
}
