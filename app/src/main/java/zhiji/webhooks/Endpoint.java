package zhiji.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/** An address outside that is told of changes (接收地址), as far as its owner may see them. */
record Endpoint(UUID id, long version, Wish wish, UserId owner, Standing standing, Instant createdAt) {

    /** Where to, and what of; the filter is JSON of the one grammar. */
    record Wish(
            String url,
            @Nullable String description,
            List<String> events,
            @Nullable String filter) {

        Wish {
            events = events.stream().distinct().sorted().toList();
        }

        /** The keys of the record types whose changes are wanted. */
        List<String> types() {
            return events.stream().map(Wish::type).distinct().toList();
        }

        private static String type(String event) {
            return event.substring(0, event.lastIndexOf('.'));
        }
    }

    /** Whether it is on; if our code turned it off, why; since when everything failed. */
    record Standing(
            boolean active,
            @Nullable OffReason reason,
            @Nullable Instant offAt,
            @Nullable Instant failingSince) {}

    /** Why our code turned it off. */
    enum OffReason {
        /** The receiver said so, with 410. */
        @JsonProperty("gone")
        GONE,
        /** Nothing arrived for days. */
        @JsonProperty("failing")
        FAILING,
        /** Its owner may not sign in any longer. */
        @JsonProperty("owner")
        OWNER,
        /** The filter speaks of what is there no longer. */
        @JsonProperty("filter")
        FILTER,
        /** The key that encrypts the secret is another one now. */
        @JsonProperty("secret")
        SECRET
    }

    Endpoint with(Wish wanted, boolean active, Instant now) {
        var stays = active == standing.active();
        var changed = stays
                ? standing
                : new Standing(active, null, active ? null : now, active ? null : standing.failingSince());
        return new Endpoint(id, version + 1, wanted, owner, changed, createdAt);
    }
}
