package zhiji.purchases;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import zhiji.records.TimelineEntry;
import zhiji.records.TimelineSource;

/** Tells the timeline what was bought. */
@Component
class PurchaseTimeline implements TimelineSource {

    private final PurchaseQueries queries;

    PurchaseTimeline(PurchaseQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<TimelineEntry.Kind> kinds() {
        return Set.of(TimelineEntry.Kind.PURCHASE);
    }

    @Override
    public List<TimelineEntry> entries(Request request) {
        var before = request.before();
        var position = before == null ? null : new PurchaseQueries.Position(before.at(), before.id());
        return queries.newest(request.members(), position, request.limit()).stream()
                .map(PurchaseTimeline::entry)
                .toList();
    }

    private static TimelineEntry entry(Purchase purchase) {
        var details = new TimelineEntry.Purchase(
                purchase.productName(),
                purchase.productCode(),
                purchase.quantity(),
                purchase.amount(),
                purchase.orderNumber(),
                purchase.channel(),
                purchase.isReturn());
        return new TimelineEntry(
                purchase.id(), purchase.at(), TimelineEntry.Kind.PURCHASE, null, null, null, null, null, details, null);
    }
}
