package zhiji.science.value;

import java.util.ArrayList;
import java.util.List;

/**
 * Customer equity (客户资产): what are all customers of a company worth, those it has and those it will win, and which
 * lever moves that most?
 *
 * <pre>
 * equity = existing · m · multiple + Σ over k of new_k · (m · multiple − c)/(1+i)^k
 * </pre>
 *
 * <p>with margin m per customer and period, {@link MarginMultiple} of retention and discount rate, and acquisition cost c
 * per customer won. Source: S. Gupta, D. R. Lehmann and J. A. Stuart (2004), Valuing customers, Journal of Marketing
 * Research 41(1), 7–18; acquisition here is a given plan instead of their fitted diffusion curve. They found that 1 % of
 * retention moves the value of a firm by about 5 %, of margin by 1 %, of discount rate by 0.9 %, of acquisition cost by
 * 0.1 %: {@link #sensitivity} answers the same question for one's own numbers.
 *
 * @param customers customers now, at least 0
 * @param margin m per customer and period
 * @param retention r per period, in [0, 1)
 * @param discountRate i per period, positive
 * @param acquisitionCost c per customer won, at least 0
 * @param acquisitions customers to be won at the end of periods 1, 2 …, each at least 0
 */
public record CustomerEquity(
        double customers,
        double margin,
        double retention,
        double discountRate,
        double acquisitionCost,
        List<Double> acquisitions) {

    public CustomerEquity {
        Checks.notNegative("customers", customers);
        Checks.finite("margin", margin);
        Checks.probability("retention", retention);
        Checks.positive("discountRate", discountRate);
        Checks.notNegative("acquisitionCost", acquisitionCost);
        acquisitions = List.copyOf(acquisitions);
        acquisitions.forEach(won -> Checks.notNegative("acquisitions", won));
    }

    /** The four levers of the paper. */
    public enum Lever {
        RETENTION,
        MARGIN,
        DISCOUNT_RATE,
        ACQUISITION_COST
    }

    /**
     * What an improvement does.
     *
     * @param lever what is improved
     * @param change relative size of the improvement: 0.01 is 1 % more retention or margin, 1 % less discount rate or
     *     cost
     * @param equity the equity after it
     * @param relativeGain gain relative to the equity before; divided by change it is the elasticity
     */
    public record Effect(Lever lever, double change, double equity, double relativeGain) {}

    /** Value of the existing customers. */
    public double existing() {
        return customers * margin * multiple();
    }

    /** Value of the customers to be won, less the cost of winning them. */
    public double future() {
        double sum = 0;
        double factor = 1;
        for (double won : acquisitions) {
            factor /= 1 + discountRate;
            sum += won * (margin * multiple() - acquisitionCost) * factor;
        }
        return sum;
    }

    /** Value of both. */
    public double total() {
        return existing() + future();
    }

    /** The effect of improving each lever alone by a relative change; retention is capped at 1. */
    public List<Effect> sensitivity(double change) {
        Checks.positive("change", change);
        List<Effect> effects = new ArrayList<>();
        for (Lever lever : Lever.values()) {
            double equity = improved(lever, change).total();
            effects.add(new Effect(lever, change, equity, (equity - total()) / Math.abs(total())));
        }
        return effects;
    }

    private CustomerEquity improved(Lever lever, double change) {
        double more = 1 + change;
        double less = 1 - change;
        return switch (lever) {
            case RETENTION -> with(margin, Math.min(1, retention * more), discountRate, acquisitionCost);
            case MARGIN -> with(margin * more, retention, discountRate, acquisitionCost);
            case DISCOUNT_RATE -> with(margin, retention, discountRate * less, acquisitionCost);
            case ACQUISITION_COST -> with(margin, retention, discountRate, acquisitionCost * less);
        };
    }

    private CustomerEquity with(double newMargin, double newRetention, double newDiscountRate, double newCost) {
        return new CustomerEquity(customers, newMargin, newRetention, newDiscountRate, newCost, acquisitions);
    }

    private double multiple() {
        return new MarginMultiple(retention, discountRate, 0).infinite();
    }
}
