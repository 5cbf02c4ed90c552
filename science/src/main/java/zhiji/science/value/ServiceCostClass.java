package zhiji.science.value;

/**
 * The A–D matrix of revenue × cost to serve (收入 × 服务成本): who pays for the service they get?
 *
 * <p>Source of the idea: B. P. Shapiro, V. K. Rangan, R. T. Moriarty and E. B. Ross (1987), Manage customers for profits
 * (not just sales), Harvard Business Review 65(5), 101–108. High means above the cut.
 */
public enum ServiceCostClass {
    /** High revenue, low cost: today's best customers; protect them. */
    A,
    /** High revenue, high cost: tomorrow's best if service becomes cheaper or is paid for. */
    B,
    /** Low revenue, low cost: tomorrow's best if they grow; keep the service lean. */
    C,
    /** Low revenue, high cost: change the service, the price or the customer. */
    D;

    /** The class of a customer. */
    public static ServiceCostClass of(double revenue, double cost, Cut cut) {
        Checks.finite("revenue", revenue);
        Checks.finite("cost", cost);
        if (revenue > cut.revenue()) {
            return cost > cut.cost() ? B : A;
        }
        return cost > cut.cost() ? D : C;
    }

    /** Above these a customer counts as high; both in money per period. */
    public record Cut(double revenue, double cost) {

        public Cut {
            Checks.finite("revenue", revenue);
            Checks.finite("cost", cost);
        }
    }
}
