package zhiji.webhooks;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.collaboration.Announcer;
import zhiji.platform.Actor;
import zhiji.platform.Texts;
import zhiji.records.TimelineSource;

/** Tells the owner of an endpoint when something was given up (告知); once for each endpoint, however much it is. */
@Component
class WebhookAnnouncer implements Announcer {

    private final DeliveryQueries queries;
    private final WishCheck check;
    private final Texts texts;

    WebhookAnnouncer(DeliveryQueries queries, WishCheck check, Texts texts) {
        this.queries = queries;
        this.check = check;
        this.texts = texts;
    }

    @Override
    public List<Announcement> announcements(TimelineSource.@Nullable Position before, int limit, Actor actor) {
        if (check.offered(actor).isEmpty()) {
            return List.of();
        }
        return queries.givenUp(actor.id(), before, limit).stream()
                .map(one -> new Announcement(
                        one.id(),
                        one.at(),
                        one.record(),
                        texts.of(
                                "webhook.given-up",
                                List.of(URI.create(one.url()).getHost()))))
                .toList();
    }
}
