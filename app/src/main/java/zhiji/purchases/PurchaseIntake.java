package zhiji.purchases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.archive.Cluster;
import zhiji.archive.PartyDirectory;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;

/** Takes purchases as programs tell them: finds who bought, then posts them source by source. */
@Service
class PurchaseIntake {

    private final Purchases purchases;
    private final PartyDirectory parties;

    PurchaseIntake(Purchases purchases, PartyDirectory parties) {
        this.purchases = purchases;
        this.parties = parties;
    }

    /** What became of each item, in the order given. Each source is a transaction of its own. */
    List<Posting> take(List<PurchaseController.PurchaseItem> items, Actor actor) {
        var buyers = new Buyers(items, actor);
        var postings = new HashMap<Integer, Posting>();
        var bySource = new TreeMap<String, List<Integer>>();
        for (var index = 0; index < items.size(); index++) {
            var item = items.get(index);
            var faults = buyers.faults(item);
            if (faults.isEmpty()) {
                bySource.computeIfAbsent(item.source(), source -> new ArrayList<>())
                        .add(index);
            } else {
                postings.put(index, new Posting.Rejected(faults));
            }
        }
        bySource.forEach((source, indexes) -> {
            var contents = indexes.stream()
                    .map(index -> content(items.get(index), buyers))
                    .toList();
            var posted = purchases.post(source, contents);
            for (var position = 0; position < posted.size(); position++) {
                postings.put(indexes.get(position), posted.get(position));
            }
        });
        return IntStream.range(0, items.size())
                .mapToObj(index -> Objects.requireNonNull(postings.get(index)))
                .toList();
    }

    private static PurchaseContent content(PurchaseController.PurchaseItem item, Buyers buyers) {
        var details = new PurchaseDetails(
                item.channel(),
                item.orderNumber(),
                item.productCode(),
                item.productName(),
                item.quantity(),
                amount(item.discount()),
                amount(item.cost()),
                item.batch());
        var buyer = Objects.requireNonNull(buyers.of(item));
        return new PurchaseContent(item.line(), buyer, item.at(), item.amount(), details);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    /** Who bought, looked up for all items at once. */
    private final class Buyers {

        private final Map<PartyId, Cluster> known;
        private final Map<String, Map<String, PartyId>> byNumber = new HashMap<>();

        Buyers(List<PurchaseController.PurchaseItem> items, Actor actor) {
            var ids = new HashSet<PartyId>();
            var numbers = new HashMap<String, Set<String>>();
            for (var item : items) {
                if (item.partyId() != null) {
                    ids.add(item.partyId());
                } else if (item.party() != null) {
                    numbers.computeIfAbsent(item.party().scheme(), scheme -> new HashSet<>())
                            .add(item.party().value().strip());
                }
            }
            known = parties.clusters(ids, actor);
            numbers.forEach((scheme, values) -> byNumber.put(scheme, parties.byNumber(scheme, values, actor)));
        }

        @Nullable
        PartyId of(PurchaseController.PurchaseItem item) {
            var number = item.party();
            if (item.partyId() != null) {
                var cluster = known.get(item.partyId());
                return cluster == null ? null : cluster.current();
            }
            return number == null
                    ? null
                    : byNumber.getOrDefault(number.scheme(), Map.of())
                            .get(number.value().strip());
        }

        private static Problem.Field unknownParty(PurchaseController.PurchaseItem item) {
            if (item.partyId() != null) {
                return Problem.Field.of("partyId", "purchase.party", item.partyId());
            }
            return item.party() == null
                    ? Problem.Field.of("partyId", "required")
                    : Problem.Field.of("party", "purchase.party", item.party().value());
        }

        List<Problem.Field> faults(PurchaseController.PurchaseItem item) {
            var faults = new ArrayList<Problem.Field>();
            if (of(item) == null) {
                faults.add(unknownParty(item));
            }
            var currency = item.amount().currency();
            if (item.discount() != null && !item.discount().currency().equals(currency)) {
                faults.add(Problem.Field.of("discount.currency", "purchase.currency", currency));
            }
            if (item.cost() != null && !item.cost().currency().equals(currency)) {
                faults.add(Problem.Field.of("cost.currency", "purchase.currency", currency));
            }
            return faults;
        }
    }
}
