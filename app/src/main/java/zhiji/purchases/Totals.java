package zhiji.purchases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.PartyId;

/** What a batch of purchases adds to the totals of their parties. */
final class Totals {

    /** One order for everybody, so that two batches with the same parties never wait for each other in a circle. */
    private static final Comparator<Key> ORDER =
            Comparator.<Key, UUID>comparing(key -> key.party().value()).thenComparing(Key::currency);

    private final TreeMap<Key, Total> totals = new TreeMap<>(ORDER);

    /** Whose sums in which currency. */
    record Key(PartyId party, String currency) {}

    /** The sums of one party in one currency. */
    static final class Total {
        final PartyId party;
        final String currency;
        long purchases;
        BigDecimal amount = BigDecimal.ZERO;

        @Nullable
        Instant firstAt;

        @Nullable
        Instant lastAt;

        long returns;
        BigDecimal returned = BigDecimal.ZERO;
        Instant since = Instant.MAX;
        Instant until = Instant.MIN;

        Total(Key key) {
            party = key.party();
            currency = key.currency();
        }

        void add(PurchaseContent purchase) {
            var at = purchase.at();
            since = at.isBefore(since) ? at : since;
            until = at.isAfter(until) ? at : until;
            amount = amount.add(purchase.amount().amount());
            if (purchase.amount().isNegative()) {
                returns++;
                returned = returned.subtract(purchase.amount().amount());
                return;
            }
            purchases++;
            firstAt = firstAt == null || at.isBefore(firstAt) ? at : firstAt;
            lastAt = lastAt == null || at.isAfter(lastAt) ? at : lastAt;
        }
    }

    static Collection<Total> of(List<PurchaseContent> purchases) {
        var sums = new Totals();
        for (var purchase : purchases) {
            var key = new Key(purchase.party(), purchase.amount().currency().getCurrencyCode());
            sums.totals.computeIfAbsent(key, Total::new).add(purchase);
        }
        return sums.totals.values();
    }
}
