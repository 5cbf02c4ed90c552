package zhiji.science.value;

/**
 * Customer lifetime value (客户终身价值): what are this customer's future purchases worth today?
 *
 * <pre>
 * residual        CLV = margin · E[M] · DERT(δ)                                        over the whole rest of life
 * finite horizon  CLV = margin · E[M] · Σ (E[Y(kh)] − E[Y((k−1)h)]) / (1+d)^k,         k = 1 … periods
 * </pre>
 *
 * <p>Source: P. S. Fader, B. G. S. Hardie and K. L. Lee (2005), RFM and CLV: using iso-value curves for customer base
 * analysis, Journal of Marketing Research 42(4), 415–430. Both leave out what it cost to win the customer and what they
 * have bought so far. Beware of units in the second: the period length h is in the unit of the histories. Widely copied
 * results for the CDNOW data take a "month" of 30 on weekly histories, a horizon of 360 weeks instead of 12 months.
 *
 * @param purchases a fitted counting model
 * @param spend a fitted model of the amount per purchase
 * @param margin share of the amount that remains as contribution, in [0, 1]
 */
public record LifetimeValue(CountingModel purchases, GammaGamma spend, double margin) {

    public LifetimeValue {
        Checks.probability("margin", margin);
    }

    /**
     * Value of all purchases to come.
     *
     * @param meanSpend mean amount of the customer's repeat purchases; 0 without any
     * @param discountRate δ per unit of time, continuous, positive; {@link #continuousRate} converts an annual rate
     */
    public double residual(History history, double meanSpend, double discountRate) {
        return margin
                * spend.expectedSpend(history.frequency(), meanSpend)
                * purchases.residualTransactions(history, discountRate);
    }

    /** Value of the purchases of the next periods, each period's discounted from its end. */
    public double finite(History history, double meanSpend, Horizon horizon) {
        double sum = 0;
        double before = 0;
        double factor = 1;
        for (int k = 1; k <= horizon.periods(); k++) {
            double until = purchases.expectedPurchases(history, k * horizon.periodLength());
            factor /= 1 + horizon.discountRate();
            sum += (until - before) * factor;
            before = until;
        }
        return margin * spend.expectedSpend(history.frequency(), meanSpend) * sum;
    }

    /**
     * Equal periods to look ahead.
     *
     * @param periods how many, at least 1
     * @param periodLength length of one in the unit of the histories, positive; a month is 365.25/12/7 ≈ 4.348 weeks
     * @param discountRate d per period, at least 0
     */
    public record Horizon(int periods, double periodLength, double discountRate) {

        public Horizon {
            Checks.positive("periods", periods);
            Checks.positive("periodLength", periodLength);
            Checks.notNegative("discountRate", discountRate);
        }
    }

    /** δ = ln(1 + annual)/perYear: the continuous rate per unit of time that equals an annual rate. */
    public static double continuousRate(double annualRate, Unit unit) {
        Checks.positive("annualRate", annualRate);
        return Math.log1p(annualRate) / unit.perYear();
    }
}
