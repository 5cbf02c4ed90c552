package zhiji.science.value;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a fitted model expects of one customer after another (客户评分): the figures of {@code ./zhiji value score} and of
 * the server are these.
 *
 * <p>Residual transactions take quadrature; per unit of P(alive) they depend on x and T alone, which many customers
 * share: they are computed once for each pair. Not safe for use by several threads.
 */
public final class CustomerScorer {

    private final CountingModel purchases;
    private final @Nullable GammaGamma spend;
    private final double margin;
    private final double discountRate;
    private final Map<Key, Double> residuals = new HashMap<>();

    private record Key(int frequency, double age) {}

    /**
     * What to expect of a customer.
     *
     * @param alive probability, in [0, 1], that the customer is still one
     * @param expectedPurchases within the horizon
     * @param expectedSpend per purchase; NaN if unknown
     * @param residualTransactions all purchases to come, discounted
     * @param lifetimeValue margin · spend · residual transactions; NaN if the spend is unknown
     */
    public record Score(
            double alive,
            double expectedPurchases,
            double expectedSpend,
            double residualTransactions,
            double lifetimeValue) {}

    /**
     * For customers of a base.
     *
     * @param spend null if amounts are not known
     * @param margin share of the amount that remains, in [0, 1]
     * @param discountRate δ per unit of time, see {@link LifetimeValue#continuousRate}
     */
    public CustomerScorer(CountingModel purchases, @Nullable GammaGamma spend, double margin, double discountRate) {
        Checks.probability("margin", margin);
        Checks.positive("discountRate", discountRate);
        this.purchases = purchases;
        this.spend = spend;
        this.margin = margin;
        this.discountRate = discountRate;
    }

    /** Scores one customer; {@code meanSpend} is the mean of the repeat purchases, 0 without any. */
    public Score score(History history, double meanSpend, double horizon) {
        double alive = purchases.probabilityAlive(history);
        double later =
                alive * residuals.computeIfAbsent(new Key(history.frequency(), history.age()), this::residualIfAlive);
        double amount = expectedSpend(history, meanSpend);
        return new Score(alive, purchases.expectedPurchases(history, horizon), amount, later, margin * amount * later);
    }

    /** A customer who bought at the very end of the observation has the same rates, and is alive most surely. */
    private double residualIfAlive(Key key) {
        History latest = new History(key.frequency(), key.frequency() == 0 ? 0 : key.age(), key.age());
        return purchases.residualTransactions(latest, discountRate) / purchases.probabilityAlive(latest);
    }

    /** NaN without amounts, and where the expectation does not exist (px + q ≤ 1). */
    private double expectedSpend(History history, double meanSpend) {
        if (spend == null || spend.p() * history.frequency() + spend.q() <= 1) {
            return Double.NaN;
        }
        return spend.expectedSpend(history.frequency(), Math.max(0, meanSpend));
    }
}
