package zhiji.value;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import zhiji.platform.Money;
import zhiji.platform.PartyId;

/**
 * What a customer bought, entry by entry; returns are left out. Their purchases have fallen on a day if those of the last {@code n} days are
 * at least so many per cent below the mean of the three spans of {@code n} days before; of regular customers only, who bought
 * in each of these three: whoever buys once a year has not fallen because nothing was bought for a month.
 */
record Spending(PartyId party, List<Integer> days, List<Double> amounts) {

    private static final int SPANS_BEFORE = 3;

    /** The day on which the fall began that lasts until {@code last}, unless that was before {@code since}. */
    Optional<Retreats.Fall> fall(Retreats.Terms terms, LocalDate since, LocalDate last) {
        var day = last;
        if (!isFallen(terms, day)) {
            return Optional.empty();
        }
        while (!day.isBefore(since) && isFallen(terms, day.minusDays(1))) {
            day = day.minusDays(1);
        }
        var currency = terms.least().currency();
        return day.isBefore(since)
                ? Optional.empty()
                : Optional.of(new Retreats.Fall(
                        party, day, money(before(terms, day), currency), money(sum(terms, day, 0), currency)));
    }

    private boolean isFallen(Retreats.Terms terms, LocalDate day) {
        for (var span = 1; span <= SPANS_BEFORE; span++) {
            if (sum(terms, day, span) <= 0) {
                return false;
            }
        }
        var before = before(terms, day);
        return before >= terms.least().amount().doubleValue()
                && sum(terms, day, 0) <= before * (100 - terms.percent()) / 100;
    }

    private double before(Retreats.Terms terms, LocalDate day) {
        double sum = 0;
        for (var span = 1; span <= SPANS_BEFORE; span++) {
            sum += sum(terms, day, span);
        }
        return sum / SPANS_BEFORE;
    }

    /** Of the span that ends on the day, or of an earlier one. */
    private double sum(Retreats.Terms terms, LocalDate day, int spansBefore) {
        var until = day.toEpochDay() - (long) spansBefore * terms.days();
        var after = until - terms.days();
        double sum = 0;
        for (var index = 0; index < days.size(); index++) {
            if (days.get(index) > after && days.get(index) <= until && amounts.get(index) > 0) {
                sum += amounts.get(index);
            }
        }
        return sum;
    }

    private static Money money(double amount, Currency currency) {
        return new Money(
                PartyScorer.money(amount).setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP),
                currency);
    }
}
