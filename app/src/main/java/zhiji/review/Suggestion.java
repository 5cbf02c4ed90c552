package zhiji.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.archive.PartyKind;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;

/**
 * Parties that may be one customer and wait for a decision (待审). The id follows from who they are: the same parties,
 * found again, are the same suggestion. What is at stake is what they bought together.
 */
record Suggestion(
        UUID id,
        PartyKind kind,
        double probability,
        boolean sure,
        boolean reopened,
        @Nullable Money stake,
        @Nullable Instant laterUntil,
        @Nullable UserId assignee,
        List<PartyId> members) {

    Suggestion {
        members = List.copyOf(members);
    }

    /** As it looks to whoever may not know what was bought. */
    Suggestion withoutStake() {
        return new Suggestion(id, kind, probability, sure, reopened, null, laterUntil, assignee, members);
    }

    /** What parties weigh together, and under whose and which cities' customers they are found. */
    record Weight(@Nullable Money stake, List<UserId> owners, List<String> cities) {

        Weight {
            owners = List.copyOf(owners);
            cities = List.copyOf(cities);
        }
    }

    /** Which suggestions are asked for. */
    record Filter(
            @Nullable PartyKind kind,
            @Nullable UserId owner,
            @Nullable String city,
            boolean sureOnly,
            @Nullable UserId assignee,
            boolean postponed) {}
}
