package zhiji.science.value;

/**
 * Gupta-Lehmann margin multiple (边际乘数): what is a customer with steady margin and retention worth, in margins of one
 * period?
 *
 * <pre>
 * infinite, constant   r/(1+i−r)
 * margins grow by g    r/(1+i−r(1+g))
 * n periods            r/(1+i−r(1+g)) · [1 − (r(1+g)/(1+i))^n]
 * </pre>
 *
 * <p>Margins arrive at the end of periods 1, 2 …, and the customer must be retained to pay the first; add 1 for a margin
 * received right now, which makes the infinite multiple (1+i)/(1+i−r). Source: S. Gupta and D. R. Lehmann (2003),
 * Customers as assets, Journal of Interactive Marketing 17(1), 9–24; (2005), Managing Customers as Investments, Wharton.
 * Their growing margin is m·(1+g)^(t−1) in period t. Special case: with r(1+g) ≥ 1+i the value has no bound, and the
 * infinite multiple refuses; the finite one is a plain sum and exists always.
 *
 * @param retention r per period, in [0, 1]
 * @param discountRate i per period, above −1
 * @param growth g of the margin per period, above −1
 */
public record MarginMultiple(double retention, double discountRate, double growth) {

    public MarginMultiple {
        Checks.probability("retention", retention);
        if (!(discountRate > -1
                && growth > -1
                && discountRate < Double.POSITIVE_INFINITY
                && growth < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "discountRate is " + discountRate + " and growth " + growth + ", must both be above -1 and finite");
        }
    }

    /** Value of all future margins of a customer whose margin is 1. */
    public double infinite() {
        double bound = 1 + discountRate - retention * (1 + growth);
        if (bound <= 0) {
            throw new IllegalArgumentException("value has no bound: retention " + retention + " × (1 + growth " + growth
                    + ") is not below 1 + discount rate " + discountRate);
        }
        return retention / bound;
    }

    /** Value of the margins of the first periods of a customer whose margin is 1. */
    public double finite(int periods) {
        Checks.notNegative("periods", periods);
        double ratio = retention * (1 + growth) / (1 + discountRate);
        double first = retention / (1 + discountRate);
        // (1 − ratio^n)/(1 − ratio), which is n where ratio is 1.
        double sum = Math.abs(ratio - 1) < 1e-12 ? periods : (1 - Math.pow(ratio, periods)) / (1 - ratio);
        return first * sum;
    }
}
