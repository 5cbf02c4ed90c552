package zhiji.science.value;

/**
 * BG/NBD: who will buy again, and how often, when customers leave silently right after a purchase?
 *
 * <p>While active a customer buys at rate λ; after each repeat purchase they leave with probability p. Over the base
 * λ ~ gamma(r, α) and p ~ beta(a, b). With δ = 1 if x &gt; 0 and 0 otherwise
 *
 * <pre>
 * L(x, t_x, T) = Γ(r+x) α^r / Γ(r) · [ B(a, b+x)/B(a,b) / (α+T)^(r+x) + δ · B(a+1, b+x−1)/B(a,b) / (α+t_x)^(r+x) ]
 *
 * P(alive) = 1 / (1 + δ · a/(b+x−1) · ((α+T)/(α+t_x))^(r+x))
 *
 * E[Y(t)] = P(alive) · (a+b+x−1)/(a−1) · [1 − ((α+T)/(α+T+t))^(r+x) ₂F₁(r+x, b+x; a+b+x−1; t/(α+T+t))]
 * </pre>
 *
 * <p>Source: P. S. Fader, B. G. S. Hardie and K. L. Lee (2005), "Counting your customers" the easy way: an alternative
 * to the Pareto/NBD model, Marketing Science 24(2), 275–284, equations (6), (8)–(10); P(alive) from their technical note
 * of 2008. Special cases: a customer without a repeat purchase is alive for certain (nobody leaves before the second
 * purchase; {@link MbgNbd} and {@link ParetoNbd} allow it); more purchases with the same silence mean <em>less</em>
 * hope, because a frequent buyer would have come back by now; a → 0 is {@link Nbd}.
 *
 * @param r shape of the purchase rates, positive
 * @param alpha rate parameter of the purchase rates, in units of time, positive
 * @param a first shape of the departure probability, positive; E[p] = a/(a+b)
 * @param b second shape of the departure probability, positive
 */
public record BgNbd(double r, double alpha, double a, double b) implements CountingModel {

    public BgNbd {
        Checks.positive("r", r);
        Checks.positive("alpha", alpha);
        Checks.positive("a", a);
        Checks.positive("b", b);
    }

    /** Maximum likelihood. Refuses an empty base and one in which nobody bought again. */
    public static Fit<BgNbd> fit(Histories histories, FitOptions options) {
        return BetaGeometric.fit(histories, options, 0, p -> new BgNbd(p[0], p[1], p[2], p[3]));
    }

    @Override
    public double logLikelihood(History history) {
        return model().logLikelihood(history);
    }

    @Override
    public double probabilityAlive(History history) {
        return model().probabilityAlive(history);
    }

    @Override
    public double expectedPurchases(History history, double horizon) {
        return model().expectedPurchases(history, horizon);
    }

    @Override
    public double probability(int purchases, double duration) {
        return model().probability(purchases, duration);
    }

    @Override
    public double residualTransactions(History history, double discountRate) {
        return model().residualTransactions(history, discountRate);
    }

    private BetaGeometric model() {
        return new BetaGeometric(r, alpha, a, b, 0);
    }
}
