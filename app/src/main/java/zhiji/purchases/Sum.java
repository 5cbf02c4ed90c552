package zhiji.purchases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;
import zhiji.purchases.jooq.tables.records.PartyTotalRecord;

/** What the members of one party bought in one currency. */
record Sum(
        long count, Money amount, Money returned, @Nullable Instant last) {

    /** One sum for each currency, the one with the most purchases first. */
    static List<Sum> byCurrency(Collection<PartyTotalRecord> totals) {
        var sums = new TreeMap<String, Sum>();
        totals.forEach(total -> sums.merge(total.getCurrency(), of(total), Sum::plus));
        return sums.values().stream()
                .sorted(Comparator.comparingLong(Sum::count).reversed())
                .toList();
    }

    private static Sum of(PartyTotalRecord total) {
        var currency = total.getCurrency();
        return new Sum(
                total.getPurchases(),
                Money.of(total.getAmount(), currency),
                Money.of(total.getReturned(), currency),
                total.getLastAt());
    }

    private Sum plus(Sum other) {
        return new Sum(
                count + other.count,
                plus(amount, other.amount.amount()),
                plus(returned, other.returned.amount()),
                Stream.of(last, other.last)
                        .flatMap(Stream::ofNullable)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static Money plus(Money money, BigDecimal more) {
        return new Money(money.amount().add(more), money.currency());
    }
}
