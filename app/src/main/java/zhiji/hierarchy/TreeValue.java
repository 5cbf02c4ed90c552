package zhiji.hierarchy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.purchases.PartyTotal;

/** What a party bought itself, and what it bought together with everybody below it (合并价值), by currency. */
record TreeValue(int parties, List<TreeSum> own, List<TreeSum> all) {

    TreeValue {
        own = List.copyOf(own);
        all = List.copyOf(all);
    }

    /** Purchases in one currency. */
    record TreeSum(long count, Money amount, @Nullable Instant last) {}

    static TreeValue of(PartyId head, int parties, List<PartyTotal> totals) {
        var own = totals.stream().filter(total -> total.partyId().equals(head)).toList();
        return new TreeValue(parties, sums(own), sums(totals));
    }

    private static List<TreeSum> sums(List<PartyTotal> totals) {
        return totals.stream()
                .collect(Collectors.groupingBy(total -> total.amount().currency()))
                .values()
                .stream()
                .map(TreeValue::sum)
                .sorted(Comparator.comparingLong(TreeSum::count).reversed())
                .toList();
    }

    private static TreeSum sum(List<PartyTotal> totals) {
        var amount = totals.stream().map(total -> total.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new TreeSum(
                totals.stream().mapToLong(PartyTotal::count).sum(),
                new Money(amount, totals.getFirst().amount().currency()),
                totals.stream()
                        .flatMap(total -> Stream.ofNullable(total.last()))
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }
}
