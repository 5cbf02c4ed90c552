package zhiji.views;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import zhiji.platform.Actor;
import zhiji.platform.UserId;

/** A list that somebody keeps (视图). */
record SavedView(
        UUID id, long version, String type, UserId owner, Draft draft, Instant createdAt, Instant updatedAt) {

    /** What whoever saves it says. */
    record Draft(String name, Audience audience, boolean standard, ViewContent content) {}

    /** Who sees it. */
    enum Audience {
        @JsonProperty("owner")
        OWNER,
        @JsonProperty("everybody")
        EVERYBODY
    }

    boolean isSeenBy(Actor actor) {
        return draft.audience() == Audience.EVERYBODY || owner.equals(actor.id());
    }

    /** What is shared belongs to its owner and to administrators. */
    boolean isChangedBy(Actor actor) {
        return owner.equals(actor.id()) || (draft.audience() == Audience.EVERYBODY && actor.administrator());
    }

    SavedView with(Draft other, Instant at) {
        return new SavedView(id, version, type, owner, other, createdAt, at);
    }
}
