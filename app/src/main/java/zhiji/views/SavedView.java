package zhiji.views;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import zhiji.platform.Actor;
import zhiji.platform.UserId;

/** A list that somebody keeps (视图). */
record SavedView(UUID id, long version, String type, UserId owner, Draft draft, Instant createdAt, Instant updatedAt) {

    /** What whoever saves it says; groups are teams and roles, where it is meant for such. */
    record Draft(String name, Audience audience, Set<UUID> groups, boolean standard, ViewContent content) {

        Draft {
            groups = Set.copyOf(groups);
        }
    }

    /** Who sees it. */
    enum Audience {
        @JsonProperty("owner")
        OWNER,
        @JsonProperty("groups")
        GROUPS,
        @JsonProperty("everybody")
        EVERYBODY
    }

    /** Those that are meant for groups are seen by these, and by administrators, who look after them. */
    boolean isSeenBy(Actor actor, List<UUID> groups) {
        return owner.equals(actor.id())
                || switch (draft.audience()) {
                    case OWNER -> false;
                    case GROUPS -> actor.administrator() || isMeantFor(groups);
                    case EVERYBODY -> true;
                };
    }

    /** Whether it is meant for one who belongs to these groups. */
    boolean isMeantFor(List<UUID> groups) {
        return draft.audience() == Audience.EVERYBODY || nearness(groups) < groups.size();
    }

    /** The place among the groups, which stand with the nearest first, of the first for which it is meant. */
    int nearness(List<UUID> groups) {
        var place = 0;
        while (place < groups.size() && !draft.groups().contains(groups.get(place))) {
            place++;
        }
        return place;
    }

    /** What is shared belongs to its owner and to administrators. */
    boolean isChangedBy(Actor actor) {
        return owner.equals(actor.id()) || (draft.audience() != Audience.OWNER && actor.administrator());
    }

    SavedView with(Draft other, Instant at) {
        return new SavedView(id, version, type, owner, other, createdAt, at);
    }
}
