package zhiji.science.value;

/**
 * MBG/NBD: as {@link BgNbd}, but a customer may also leave right after the very first purchase.
 *
 * <p>That one coin toss more makes one-time buyers mortal, which is what most shops see:
 *
 * <pre>
 * L(x, t_x, T) = Γ(r+x) α^r / Γ(r) · [ B(a, b+x+1)/B(a,b) / (α+T)^(r+x) + B(a+1, b+x)/B(a,b) / (α+t_x)^(r+x) ]
 *
 * P(alive) = 1 / (1 + a/(b+x) · ((α+T)/(α+t_x))^(r+x))
 *
 * E[Y(t)] = P(alive) · (a+b+x)/(a−1) · [1 − ((α+T)/(α+T+t))^(r+x) ₂F₁(r+x, b+x+1; a+b+x; t/(α+T+t))]
 * </pre>
 *
 * <p>Source: E. P. Batislam, M. Denizel and A. Filiztekin (2007), Empirical validation and comparison of models for
 * customer base analysis, International Journal of Research in Marketing 24(3), 201–209; also D. Hoppe and U. Wagner
 * (2007), Customer base analysis: the case for a central variant of the betageometric/NBD model, Marketing – Journal of
 * Research and Management 3(2), 75–90. Special case: a customer who bought for the first time at the very end of the
 * observation is alive with probability b/(a+b), not 1.
 *
 * @param r shape of the purchase rates, positive
 * @param alpha rate parameter of the purchase rates, in units of time, positive
 * @param a first shape of the departure probability, positive; E[p] = a/(a+b)
 * @param b second shape of the departure probability, positive
 */
public record MbgNbd(double r, double alpha, double a, double b) implements CountingModel {

    public MbgNbd {
        Checks.positive("r", r);
        Checks.positive("alpha", alpha);
        Checks.positive("a", a);
        Checks.positive("b", b);
    }

    /** Maximum likelihood. Refuses an empty base and one in which nobody bought again. */
    public static Fit<MbgNbd> fit(Histories histories, FitOptions options) {
        return BetaGeometric.fit(histories, options, 1, p -> new MbgNbd(p[0], p[1], p[2], p[3]));
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
        return new BetaGeometric(r, alpha, a, b, 1);
    }
}
