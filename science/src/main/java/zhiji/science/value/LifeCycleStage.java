package zhiji.science.value;

/**
 * Stage of the relationship (客户生命周期), from behaviour alone.
 *
 * <p>The stages are those of F. R. Dwyer, P. H. Schurr and S. Oh (1987), Developing buyer-seller relationships, Journal of
 * Marketing 51(2), 11–27, in the form common in China (陈明亮 2002). The rule, first that applies:
 *
 * <ol>
 *   <li>decline 衰退: the present silence would be improbable for a customer who stayed as they were
 *       ({@link Silence}), or significantly fewer purchases fell into the second half of the relationship than into the
 *       first;
 *   <li>exploration 考察: at most one repeat purchase;
 *   <li>build-up 形成: fewer repeat purchases than a settled customer has, or significantly more in the second half;
 *   <li>maturity 稳定: everything else.
 * </ol>
 *
 * <p>Significance is a binomial test: if nothing changed, a repeat purchase falls into either half with probability ½.
 */
public enum LifeCycleStage {
    /** 考察期. */
    EXPLORATION,
    /** 形成期. */
    BUILD_UP,
    /** 稳定期. */
    MATURITY,
    /** 衰退期. */
    DECLINE;

    /** The stage that the evidence shows. */
    public static LifeCycleStage of(Evidence evidence, Rule rule) {
        int early = evidence.earlyPurchases();
        int late = evidence.latePurchases();
        if (evidence.silenceProbability() < rule.significance() || atMost(late, early + late) < rule.significance()) {
            return DECLINE;
        }
        if (early + late <= 1) {
            return EXPLORATION;
        }
        boolean rising = atMost(early, early + late) < rule.significance();
        return rising || early + late < rule.settledPurchases() ? BUILD_UP : MATURITY;
    }

    /** P(at most k of n) for a fair coin. */
    private static double atMost(int k, int n) {
        return k >= n ? 1 : 1 - Numerics.regularisedBeta(.5, k + 1.0, n - k);
    }

    /**
     * What is known of the behaviour.
     *
     * @param earlyPurchases repeat purchases in the first half of the time since the first purchase
     * @param latePurchases repeat purchases in the second half
     * @param silenceProbability from {@link Silence#probability}, in [0, 1]
     */
    public record Evidence(int earlyPurchases, int latePurchases, double silenceProbability) {

        public Evidence {
            Checks.notNegative("earlyPurchases", earlyPurchases);
            Checks.notNegative("latePurchases", latePurchases);
            Checks.probability("silenceProbability", silenceProbability);
        }

        /** The evidence on one customer of a base, up to the end of its observation. */
        public static Evidence of(CustomerBase base, int row, CountingModel model) {
            double half = base.histories().age(row) * base.unit().days() / 2;
            int early = 0;
            int late = 0;
            for (int day : base.repeatDays(row)) {
                int since = day - base.firstDay(row);
                if (day <= base.until().toEpochDay()) {
                    early += since <= half ? 1 : 0;
                    late += since > half ? 1 : 0;
                }
            }
            return new Evidence(
                    early, late, Silence.probability(model, base.histories().get(row)));
        }
    }

    /**
     * The thresholds.
     *
     * @param settledPurchases repeat purchases from which on a customer is settled, at least 2
     * @param significance probability, in (0, 1), below which chance is ruled out
     */
    public record Rule(int settledPurchases, double significance) {

        /** Five repeat purchases; 5 %. */
        public static final Rule DEFAULT = new Rule(5, .05);

        public Rule {
            if (settledPurchases < 2) {
                throw new IllegalArgumentException("settledPurchases is " + settledPurchases + ", must be at least 2");
            }
            if (!(significance > 0 && significance < 1)) {
                throw new IllegalArgumentException("significance is " + significance + ", must be in (0, 1)");
            }
        }
    }
}
