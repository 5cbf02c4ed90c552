package zhiji.science.value;

import java.util.Locale;

/**
 * A model of how often customers buy when nobody tells us that they have left (非契约关系).
 *
 * <p>All of them let a customer buy at random moments at a rate λ of their own (Poisson), and let the rates of the
 * customer base follow a gamma distribution with shape r and rate α: E[λ] = r/α purchases per unit of time. They differ
 * in how customers leave. Time is in the unit of the histories the model was fitted on.
 */
public sealed interface CountingModel permits Nbd, BgNbd, MbgNbd, ParetoNbd {

    /** r, the shape of the purchase rates: small means that customers differ much. */
    double r();

    /** α, the rate parameter of the purchase rates, in units of time: E[λ] = r/α. */
    double alpha();

    /** ln of the likelihood of one history. */
    double logLikelihood(History history);

    /** Probability, in [0, 1], that the customer is still one at the end of the observation (活跃概率). */
    double probabilityAlive(History history);

    /** E[Y(t) | x, t_x, T]: purchases expected from this customer within the horizon after the observation. */
    double expectedPurchases(History history, double horizon);

    /** E[X(t)]: repeat purchases expected from a customer about whom nothing is known but the first purchase. */
    default double expectedPurchases(double duration) {
        return expectedPurchases(History.NEW, duration);
    }

    /** P(X(t) = n): probability that a new customer makes exactly n repeat purchases within the duration. */
    double probability(int purchases, double duration);

    /**
     * Discounted expected residual transactions: all purchases still to come, each discounted continuously to the end
     * of the observation.
     *
     * @param discountRate δ per unit of time, positive; for an annual rate d and weeks δ = ln(1 + d)/52
     */
    double residualTransactions(History history, double discountRate);

    /** The models by their usual names, so that a caller can offer the choice. */
    enum Kind {
        NBD,
        BG_NBD,
        MBG_NBD,
        PARETO_NBD;

        /** Fits a model of this kind. */
        public Fit<? extends CountingModel> fit(Histories histories, FitOptions options) {
            return switch (this) {
                case NBD -> Nbd.fit(histories, options);
                case BG_NBD -> BgNbd.fit(histories, options);
                case MBG_NBD -> MbgNbd.fit(histories, options);
                case PARETO_NBD -> ParetoNbd.fit(histories, options);
            };
        }

        /** The name in lower case with hyphens: {@code bg-nbd}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
