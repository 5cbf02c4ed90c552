package zhiji.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhiji.platform.PartyId;
import zhiji.science.value.CustomerBase;
import zhiji.science.value.TransactionLog;
import zhiji.science.value.Window;

/** What one customer bought (购买历史), entry by entry in the order of days; costs and discounts where any are known. */
record PartyHistory(
        PartyId party,
        String kind,
        List<Integer> days,
        List<Double> amounts,
        @Nullable List<@Nullable Double> costs,
        @Nullable List<@Nullable Double> discounts,
        List<Integer> productDays) {

    private static final double MONTH_DAYS = 365.25 / 12;

    /** Sums up several; the customers of the base are named by their place in the list. */
    static Optional<CustomerBase> base(List<PartyHistory> histories, Window window) {
        var log = new TransactionLog();
        for (var index = 0; index < histories.size(); index++) {
            var history = histories.get(index);
            var name = String.valueOf(index);
            for (var entry = 0; entry < history.days.size(); entry++) {
                log.add(name, LocalDate.ofEpochDay(history.days.get(entry)), history.amounts.get(entry));
            }
        }
        return log.size() == 0 ? Optional.empty() : Optional.of(log.base(window));
    }

    private IntStream until(LocalDate day) {
        return IntStream.range(0, days.size()).filter(entry -> days.get(entry) <= day.toEpochDay());
    }

    /** Amount and cost of the entries whose cost is known. */
    record KnownCosts(double amount, double cost, boolean complete) {}

    KnownCosts costs(LocalDate until) {
        var known = costs;
        if (known == null) {
            return new KnownCosts(0, 0, false);
        }
        double amount = 0;
        double cost = 0;
        var complete = true;
        for (var entry : until(until).toArray()) {
            var one = known.get(entry);
            complete &= one != null;
            amount += one == null ? 0 : amounts.get(entry);
            cost += one == null ? 0 : one;
        }
        return new KnownCosts(amount, cost, complete);
    }

    /** What serving the customer cost besides the goods: discounts given, and returns taken. */
    double costToServe(LocalDate until, double costPerReturn) {
        var given = discounts;
        return until(until)
                .mapToDouble(entry -> {
                    var discount = given == null ? null : given.get(entry);
                    return (discount == null ? 0 : discount) + (amounts.get(entry) < 0 ? costPerReturn : 0);
                })
                .sum();
    }

    /** How many different products were bought. */
    int products(LocalDate until) {
        return (int)
                productDays.stream().filter(day -> day <= until.toEpochDay()).count();
    }

    /** Spending in equal months, each 30.4375 days, the last one ending on that day; earliest first. */
    double[] months(LocalDate until, int count) {
        var sums = new double[count];
        until(until).forEach(entry -> {
            var ago = (int) ((until.toEpochDay() - days.get(entry)) / MONTH_DAYS);
            if (ago < count) {
                sums[count - 1 - ago] += amounts.get(entry);
            }
        });
        return sums;
    }
}
