package zhiji.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;
import zhiji.science.value.Rfm;

/**
 * What one customer is worth and from what that was computed (客户价值), for whoever serves them.
 *
 * @param runId the run, whose card says which model and how good it is
 * @param months what the last run of each month found
 */
record Worth(
        UUID runId,
        LocalDate asOf,
        Instant computedAt,
        String segment,
        String quadrant,
        @Nullable String serviceClass,
        @Nullable String stage,
        Rfm rfm,
        Past past,
        @Nullable Trend trend,
        @Nullable Expectation expectation,
        List<Month> months) {

    Worth {
        months = List.copyOf(months);
    }

    /** What was bought: the mean is of the repeat purchases. */
    record Past(
            int purchases,
            LocalDate first,
            LocalDate last,
            double observedWeeks,
            Money revenue,
            @Nullable Money margin,
            @Nullable Money costToServe,
            Money meanSpend,
            int products) {}

    /** Spending in the last months, each 30.4375 days and the last one ending on the day of the scores. */
    record Trend(@Nullable String direction, @Nullable Money perMonth, List<Double> spending) {}

    /**
     * What the model expects within the horizon; four of five customers like this one end up within the intervals.
     *
     * @param alive probability, in per cent, of still being a customer
     * @param silence probability of so long a silence if nothing had changed
     */
    record Expectation(
            String model,
            double horizonWeeks,
            BigDecimal alive,
            BigDecimal purchases,
            int low,
            int high,
            BigDecimal silence,
            @Nullable LocalDate alarmOn,
            @Nullable LocalDate nextOn,
            @Nullable Amounts amounts) {}

    /** The same in money. */
    record Amounts(
            Money spend, Money lifetime, Money low, Money high, Money atStake, double annualDiscount, double margin) {}

    /** A month of the past. */
    record Month(
            LocalDate month,
            String quadrant,
            @Nullable String stage,
            @Nullable BigDecimal alive,
            @Nullable BigDecimal lifetime) {}
}
