package zhiji.science.value;

/**
 * Between which numbers of purchases the truth will probably lie (预测区间): an expectation of 2 may mean 1 to 4.
 *
 * <p>With probability 1 − P(alive) a customer buys nothing more. Otherwise the rate is gamma(r+x, α+T), and the number of
 * purchases is negative binomial over the time τ that gives the model's own expectation,
 *
 * <pre>P(alive) · (r+x)/(α+T) · τ = E[Y]</pre>
 *
 * <p>which shortens the horizon by the time that customers are expected to lose by leaving within it. That τ varies from
 * customer to customer is left out, so that the interval is a little narrow for long horizons. The expectation may also be
 * the discounted residual transactions: then τ is the discounted lifetime that remains.
 *
 * @param low quantile (1 − coverage)/2 of the number of purchases
 * @param high quantile (1 + coverage)/2
 */
public record PurchaseInterval(int low, int high) {

    private static final int MOST = 1_000_000;

    /**
     * The interval around an expectation of the model.
     *
     * @param expected E[Y] of this history, at least 0
     * @param coverage probability, in (0, 1), with which the interval should hold the truth
     */
    public static PurchaseInterval of(CountingModel model, History history, double expected, double coverage) {
        Checks.notNegative("expected", expected);
        if (!(coverage > 0 && coverage < 1)) {
            throw new IllegalArgumentException("coverage is " + coverage + ", must be in (0, 1)");
        }
        double alive = model.probabilityAlive(history);
        if (expected == 0 || alive == 0) {
            return new PurchaseInterval(0, 0);
        }
        double shape = model.r() + history.frequency();
        double odds = expected / alive / shape;
        double below = (1 - coverage) / 2;
        double above = (1 + coverage) / 2;
        int low = -1;
        double term = Math.exp(-shape * Math.log1p(odds));
        double sum = 1 - alive + alive * term;
        int count = 0;
        while (sum < above && count < MOST) {
            low = low < 0 && sum >= below ? count : low;
            count++;
            term *= (shape + count - 1) / count * (odds / (1 + odds));
            sum += alive * term;
        }
        return new PurchaseInterval(low < 0 ? count : low, count);
    }
}
