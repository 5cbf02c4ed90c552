package zhiji.tiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.access.Users;
import zhiji.jobs.JobKind;
import zhiji.platform.Problem;
import zhiji.platform.Region;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;

/** The job that looks at the tier of every customer; in one transaction, so that nobody sees half of it. */
@Component
class TierJob implements JobKind {

    static final String KIND = "tier-review";

    private static final int ALL_VERSIONS = 1_000;

    private final TierStore store;
    private final ReviewStore reviews;
    private final RecordTypes types;
    private final Users users;
    private final TransactionTemplate transaction;
    private final Region region;
    private final Clock clock;

    TierJob(
            TierStore store,
            ReviewStore reviews,
            RecordTypes types,
            Users users,
            PlatformTransactionManager transactions,
            Region region,
            Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.types = types;
        this.users = users;
        transaction = new TransactionTemplate(transactions);
        this.region = region;
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(UUID id, BooleanSupplier stopping) {
        store.review(id)
                .filter(TierReview::isActive)
                .ifPresent(review -> transaction.executeWithoutResult(status -> review(review)));
    }

    @Override
    public boolean failed(UUID id, Problem.Field reason) {
        var told = reason.values().isEmpty()
                ? reason.code()
                : String.valueOf(reason.values().getFirst());
        transaction.executeWithoutResult(status -> store.failed(id, told, clock.instant()));
        return true;
    }

    private void review(TierReview review) {
        var versions = store.newest(ALL_VERSIONS);
        var latest = versions.getFirst();
        if (review.version() < latest.number()) {
            // Whoever put the later version in force asked for a review by it.
            store.ended(review, false, null, clock.instant());
            return;
        }
        refuseGone(latest.ladder());
        var today = LocalDate.now(clock.withZone(region.timeZone()));
        var monthly = review.cause() == TierReview.Cause.RULES || isDue(latest.ladder(), today);
        var terms = new ReviewStore.Terms(latest.ladder(), former(versions), review.cause(), monthly, today);
        var found = reviews.review(terms, names(versions), clock.instant(), users.everywhere());
        store.ended(review, monthly, found, clock.instant());
    }

    private static Ladder former(List<LadderVersion> versions) {
        return versions.get(Math.min(1, versions.size() - 1)).ladder();
    }

    /** Measures may have been deleted since. */
    private void refuseGone(Ladder ladder) {
        var type = types.get(RecordType.PARTIES);
        ladder.fields().filter(field -> type.field(field).isEmpty()).findFirst().ifPresent(field -> {
            throw Problem.invalid("tiers.no-measure", field);
        });
    }

    private boolean isDue(Ladder ladder, LocalDate today) {
        var last = store.lastMonthly(region.timeZone()).orElse(LocalDate.EPOCH);
        return !ReviewDay.next(ladder.reviewDay(), last).isAfter(today);
    }

    /** As the latest version that had them called them. */
    private static Map<String, String> names(List<LadderVersion> versions) {
        var names = new HashMap<String, String>();
        versions.reversed().forEach(version -> names.putAll(version.ladder().names()));
        return names;
    }
}
