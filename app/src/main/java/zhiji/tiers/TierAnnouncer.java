package zhiji.tiers;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.collaboration.Announcer;
import zhiji.platform.Actor;
import zhiji.platform.Texts;
import zhiji.records.RecordRef;
import zhiji.records.TimelineSource;
import zhiji.types.RecordType;

/** Tells whoever looks after a customer that they came to another tier. */
@Component
class TierAnnouncer implements Announcer {

    private final GrantStore store;
    private final TierSight sight;
    private final Texts texts;

    TierAnnouncer(GrantStore store, TierSight sight, Texts texts) {
        this.store = store;
        this.sight = sight;
        this.texts = texts;
    }

    @Override
    public List<Announcement> announcements(TimelineSource.@Nullable Position before, int limit, Actor actor) {
        if (!sight.knows(actor)) {
            return List.of();
        }
        return store.told(actor.id(), before, limit).stream()
                .map(change -> new Announcement(
                        change.id(),
                        change.at(),
                        new RecordRef(RecordType.PARTIES, change.party().value()),
                        text(change)))
                .toList();
    }

    private String text(TierChange change) {
        var none = texts.of("tiers.no-tier", List.of());
        var from = change.from() == null ? none : change.from();
        var to = change.to() == null ? none : change.to();
        var why = texts.of("tiers.cause." + change.cause().name().toLowerCase(Locale.ROOT), List.of());
        return texts.of(change.rises() ? "tiers.rose" : "tiers.sank", List.of(from, to, why));
    }
}
