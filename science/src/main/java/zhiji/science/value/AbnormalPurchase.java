package zhiji.science.value;

import java.util.ArrayList;
import java.util.List;

/**
 * Abnormal purchases (异常购买): is this purchase unusually large, small, early or late for this very customer?
 *
 * <p>What the models learned of the customer predicts the next amount z and the gap g before it:
 *
 * <pre>
 * P(Z ≤ z) = I(z/(z+γ+mx); p, px+q)                        Gamma-Gamma, I the incomplete beta function
 * P(G ≤ g) = 1 − ((α+t_x)/(α+t_x+g))^(r+x)                 gamma-Poisson, see {@link Silence}
 * </pre>
 *
 * <p>Both are exact predictive distributions: they are wide for a customer seen twice and narrow for one seen fifty
 * times, so that the same threshold suits all. Source: the Gamma-Gamma density of Fader and Hardie (2013) integrated over
 * the posterior of ν, a beta distribution of the second kind.
 *
 * @param amountProbability P(Z ≤ z), in [0, 1]: near 1 unusually large, near 0 unusually small
 * @param gapProbability P(G ≤ g), in [0, 1]: near 0 unusually early, near 1 unusually late
 */
public record AbnormalPurchase(double amountProbability, double gapProbability) {

    /** What is unusual about it. */
    public enum Finding {
        UNUSUALLY_LARGE,
        UNUSUALLY_SMALL,
        UNUSUALLY_EARLY,
        UNUSUALLY_LATE
    }

    /**
     * Judges a purchase.
     *
     * @param before the history up to the purchase before this one
     * @param meanSpend mean amount of the repeat purchases until then; 0 without any
     * @param gap time since the purchase before
     * @param amount what was spent now
     */
    public static AbnormalPurchase of(
            CountingModel model, GammaGamma spend, History before, double meanSpend, double gap, double amount) {
        Checks.notNegative("meanSpend", meanSpend);
        Checks.notNegative("amount", amount);
        double shape = spend.p() * before.frequency() + spend.q();
        double rate = spend.gamma() + before.frequency() * meanSpend;
        return new AbnormalPurchase(
                Numerics.regularisedBeta(amount / (amount + rate), spend.p(), shape),
                1 - Silence.probability(model, before, gap));
    }

    /** What is unusual, if chance alone does as much with less than the given probability on each of four sides. */
    public List<Finding> findings(double probability) {
        Checks.probability("probability", probability);
        List<Finding> findings = new ArrayList<>();
        if (amountProbability > 1 - probability) {
            findings.add(Finding.UNUSUALLY_LARGE);
        }
        if (amountProbability < probability) {
            findings.add(Finding.UNUSUALLY_SMALL);
        }
        if (gapProbability < probability) {
            findings.add(Finding.UNUSUALLY_EARLY);
        }
        if (gapProbability > 1 - probability) {
            findings.add(Finding.UNUSUALLY_LATE);
        }
        return findings;
    }
}
