package zhiji.science.value;

import java.util.Arrays;
import java.util.List;

/**
 * BG/BB: who will buy again when there are fixed occasions to buy, such as yearly donations, monthly boxes or cruises?
 *
 * <p>While active a customer takes an opportunity with probability p; before each opportunity they leave with
 * probability θ. Over the base p ~ beta(α, β) and θ ~ beta(γ, δ). For x purchases, the last at opportunity t_x of n:
 *
 * <pre>
 * L = B(α+x, β+n−x)/B(α,β) · B(γ, δ+n)/B(γ,δ)
 *   + Σ B(α+x, β+t_x−x+i)/B(α,β) · B(γ+1, δ+t_x+i)/B(γ,δ),   i = 0 … n−t_x−1
 *
 * P(alive at n+1) = B(α+x, β+n−x)/B(α,β) · B(γ, δ+n+1)/B(γ,δ) / L
 *
 * E[purchases in the next m] = B(α+x+1, β+n−x)/B(α,β) · Σ B(γ, δ+n+j)/B(γ,δ) / L,   j = 1 … m
 * </pre>
 *
 * <p>Source: P. S. Fader, B. G. S. Hardie and J. Shang (2010), Customer-base analysis in a discrete-time noncontractual
 * setting, Marketing Science 29(6), 1086–1108, equations (5), (7), (8), (11), (13), (14). The closed form of their
 * equation (13) is 0/0 at γ = 1; the sum over opportunities that it abbreviates is not.
 *
 * @param alpha α, first shape of the purchase probability, positive
 * @param beta β, second shape of the purchase probability, positive
 * @param gamma γ, first shape of the departure probability, positive
 * @param delta δ, second shape of the departure probability, positive
 */
public record BgBb(double alpha, double beta, double gamma, double delta) {

    private static final List<String> NAMES = List.of("alpha", "beta", "gamma", "delta");

    public BgBb {
        Checks.positive("alpha", alpha);
        Checks.positive("beta", beta);
        Checks.positive("gamma", gamma);
        Checks.positive("delta", delta);
    }

    /**
     * Customers with the same past.
     *
     * @param frequency x: opportunities taken, in [0, recency]
     * @param recency t_x: the last opportunity taken, in [frequency, opportunities]; 0 if none was
     * @param opportunities n: how many there were
     * @param customers how many customers share this past, positive
     */
    public record Cell(int frequency, int recency, int opportunities, long customers) {

        public Cell {
            if (frequency < 0 || recency < frequency || opportunities < recency || (frequency == 0 && recency != 0)) {
                throw new IllegalArgumentException("frequency " + frequency + ", recency " + recency
                        + ", opportunities " + opportunities
                        + "; must hold 0 ≤ frequency ≤ recency ≤ opportunities, and recency 0 if frequency is 0");
            }
            if (customers < 1) {
                throw new IllegalArgumentException("customers is " + customers + ", must be at least 1");
            }
        }
    }

    /** Maximum likelihood. Refuses a table without customers, without opportunities or without any purchase. */
    public static Fit<BgBb> fit(List<Cell> cells, FitOptions options) {
        if (cells.stream().mapToInt(Cell::opportunities).max().orElse(0) == 0) {
            throw new IllegalArgumentException("there are no customers with an opportunity to buy");
        }
        if (cells.stream().allMatch(cell -> cell.frequency() == 0)) {
            throw new IllegalArgumentException("nobody took an opportunity: the data say nothing about departures");
        }
        double customers = cells.stream().mapToDouble(Cell::customers).sum();
        Maximum maximum =
                new Maximum((p, g) -> logLikelihood(cells, p, g), new double[] {0, 0, -.5, 1}, customers, options);
        return Fit.of(
                maximum, new Fit.Shape(NAMES, List.of(1.0, 1.0, 1.0, 1.0)), p -> new BgBb(p[0], p[1], p[2], p[3]));
    }

    static double logLikelihood(List<Cell> cells, double[] logParameters, double[] gradient) {
        double[] p = Arrays.stream(logParameters).map(Math::exp).toArray();
        BgBb model = new BgBb(p[0], p[1], p[2], p[3]);
        Arrays.fill(gradient, 0);
        double sum = 0;
        double[] slope = new double[4];
        for (Cell cell : cells) {
            sum += cell.customers() * model.logLikelihood(cell, slope);
            for (int i = 0; i < 4; i++) {
                gradient[i] += cell.customers() * p[i] * slope[i];
            }
        }
        return sum;
    }

    /** ln of the likelihood of one customer's past. */
    public double logLikelihood(Cell cell) {
        return logLikelihood(cell, new double[4]);
    }

    /** Sums the terms relative to the first, and their slopes weighted by them. */
    private double logLikelihood(Cell cell, double[] slope) {
        int x = cell.frequency();
        int n = cell.opportunities();
        double reference = term(x, n - x, 0, n);
        double sum = 1;
        Arrays.fill(slope, 0);
        addSlope(1, x, n - x, 0, n, slope);
        for (int last = cell.recency(); last < n; last++) {
            double share = Math.exp(term(x, last - x, 1, last) - reference);
            sum += share;
            addSlope(share, x, last - x, 1, last, slope);
        }
        for (int i = 0; i < 4; i++) {
            slope[i] /= sum;
        }
        return reference + Math.log(sum);
    }

    /** ln of B(α+taken, β+missed)/B(α,β) · B(γ+gone, δ+survived)/B(γ,δ). */
    private double term(int taken, int missed, int gone, int survived) {
        return Numerics.logBeta(alpha + taken, beta + missed)
                - Numerics.logBeta(alpha, beta)
                + Numerics.logBeta(gamma + gone, delta + survived)
                - Numerics.logBeta(gamma, delta);
    }

    private void addSlope(double share, int taken, int missed, int gone, int survived, double[] slope) {
        double purchases = rise(alpha + beta, taken + missed);
        double departures = rise(gamma + delta, gone + survived);
        slope[0] += share * (rise(alpha, taken) - purchases);
        slope[1] += share * (rise(beta, missed) - purchases);
        slope[2] += share * (rise(gamma, gone) - departures);
        slope[3] += share * (rise(delta, survived) - departures);
    }

    private static double rise(double shape, int by) {
        return Numerics.digamma(shape + by) - Numerics.digamma(shape);
    }

    /** Probability, in [0, 1], that the customer is alive at the next opportunity, n + 1. */
    public double probabilityAlive(Cell cell) {
        int x = cell.frequency();
        int n = cell.opportunities();
        return Math.exp(term(x, n - x, 0, n + 1) - logLikelihood(cell));
    }

    /** Purchases expected of one such customer at the next opportunities. */
    public double expectedPurchases(Cell cell, int opportunities) {
        Checks.notNegative("opportunities", opportunities);
        int x = cell.frequency();
        int n = cell.opportunities();
        double base = logLikelihood(cell);
        double sum = 0;
        for (int j = 1; j <= opportunities; j++) {
            sum += Math.exp(term(x + 1, n - x, 0, n + j) - base);
        }
        return sum;
    }

    /** E[X(n)]: purchases expected of a new customer at the first n opportunities. */
    public double expectedPurchases(int opportunities) {
        return expectedPurchases(new Cell(0, 0, 0, 1), opportunities);
    }

    /** P(X(n) = x): probability that a new customer takes exactly x of n opportunities. */
    public double probability(int purchases, int opportunities) {
        if (purchases < 0 || purchases > opportunities) {
            return 0;
        }
        double sum = Math.exp(
                logChoose(opportunities, purchases) + term(purchases, opportunities - purchases, 0, opportunities));
        for (int last = purchases; last < opportunities; last++) {
            sum += Math.exp(logChoose(last, purchases) + term(purchases, last - purchases, 1, last));
        }
        return sum;
    }

    private static double logChoose(int n, int k) {
        return Numerics.logGamma(n + 1.0) - Numerics.logGamma(k + 1.0) - Numerics.logGamma(n - k + 1.0);
    }

    /**
     * Discounted expected residual transactions: purchases at all opportunities to come, the next one discounted once.
     *
     * @param discountRate d per opportunity, positive
     */
    public double residualTransactions(Cell cell, double discountRate) {
        Checks.positive("discountRate", discountRate);
        int x = cell.frequency();
        int n = cell.opportunities();
        double next = Math.exp(term(x + 1, n - x, 0, n + 1) - logLikelihood(cell));
        return next
                / (1 + discountRate)
                * Numerics.hypergeometric(1, delta + n + 1, gamma + delta + n + 1, 1 / (1 + discountRate));
    }
}
