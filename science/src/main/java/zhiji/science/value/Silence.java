package zhiji.science.value;

/**
 * How surprising is this silence (沉默)? The base of churn warnings.
 *
 * <p>If the customer is still the one we knew, with rate λ | x, t_x ~ gamma(r+x, α+t_x) learned up to the last purchase,
 * a gap of at least g has probability
 *
 * <pre>P(gap ≥ g) = ((α+t_x)/(α+t_x+g))^(r+x)</pre>
 *
 * <p>A small value means: this customer would have come back by now. It is a p-value against "nothing has changed", not
 * the probability of having left; that is 1 − {@link CountingModel#probabilityAlive}. Source: the gamma mixture of
 * exponential gaps (Lomax 1954) with the update of Schmittlein, Morrison and Colombo (1987). Special case: a gap of 0
 * has probability 1.
 */
public final class Silence {

    private Silence() {}

    /** Probability, in [0, 1], of a gap at least as long as the present one, T − t_x. */
    public static double probability(CountingModel model, History history) {
        return probability(model, history, history.age() - history.recency());
    }

    /** Probability, in [0, 1], of a gap of at least the given length after the last purchase. */
    public static double probability(CountingModel model, History history, double gap) {
        Checks.notNegative("gap", gap);
        return Math.exp(-(model.r() + history.frequency()) * Math.log1p(gap / (model.alpha() + history.recency())));
    }

    /**
     * The gap after the last purchase from which on silence is less probable than given: when to warn.
     *
     * @param probability in (0, 1), for example 0.05
     */
    public static double alarmAfter(CountingModel model, History history, double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability is " + probability + ", must be in (0, 1)");
        }
        return (model.alpha() + history.recency())
                * Math.expm1(-Math.log(probability) / (model.r() + history.frequency()));
    }
}
