package zhiji.equity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import zhiji.platform.Money;
import zhiji.science.value.CustomerEquity;

/**
 * Which lever moves the worth of all customers most (敏感度): more of them kept, more margin from each, cheaper to win, or money that
 * is worth more later. After Gupta, Lehmann and Stuart (2004); see {@link CustomerEquity}.
 *
 * @param observed where the levers stand by the ledger
 * @param assumed from where the figures are computed: as observed, or as somebody asked
 * @param existing worth of the customers there are
 * @param future worth of those to be won, less the cost of winning them
 * @param effects of improving each lever alone by one per cent
 */
record Levers(LocalDate asOf, Setting observed, Setting assumed, Money existing, Money future, List<Effect> effects) {

    private static final double ONE_PER_CENT = 0.01;

    Levers {
        effects = List.copyOf(effects);
    }

    /**
     * Where the levers stand.
     *
     * @param customers who bought in the last year
     * @param margin of a customer in a year
     * @param retention share of customers who buy again in the next year, in [0, 1)
     * @param discountRate by which money is worth less a year later, above 0
     * @param acquisitionCost of a customer won
     * @param won customers won in a year
     * @param years for how many years customers are won
     */
    record Setting(
            double customers,
            Money margin,
            double retention,
            double discountRate,
            Money acquisitionCost,
            double won,
            int years) {

        CustomerEquity equity() {
            return new CustomerEquity(
                    customers,
                    margin.amount().doubleValue(),
                    retention,
                    discountRate,
                    acquisitionCost.amount().doubleValue(),
                    Collections.nCopies(years, won));
        }
    }

    /** What one per cent of a lever brings, and what share of the whole that is. */
    record Effect(Lever lever, Money gain, double share) {}

    /** What a company can work on. */
    enum Lever {
        @JsonProperty("retention")
        RETENTION,
        @JsonProperty("margin")
        MARGIN,
        @JsonProperty("discount-rate")
        DISCOUNT_RATE,
        @JsonProperty("acquisition-cost")
        ACQUISITION_COST
    }

    static Levers of(LocalDate asOf, Setting observed, Setting assumed) {
        var equity = assumed.equity();
        var total = equity.total();
        var effects = equity.sensitivity(ONE_PER_CENT).stream()
                .map(effect -> new Effect(
                        Lever.valueOf(effect.lever().name()),
                        money(effect.equity() - total, assumed),
                        total == 0 ? 0 : effect.relativeGain()))
                .toList();
        return new Levers(
                asOf, observed, assumed, money(equity.existing(), assumed), money(equity.future(), assumed), effects);
    }

    private static Money money(double amount, Setting setting) {
        return new Money(
                BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP),
                setting.margin().currency());
    }
}
