package zhiji.rating;

import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.access.Users;
import zhiji.jobs.JobKind;
import zhiji.platform.Problem;

/** The job that rates all customers; their old ratings stand until the new ones are all there. */
@Component
class RatingJob implements JobKind {

    static final String KIND = "rating-run";

    private static final int WRITTEN_AT_ONCE = 5_000;

    private final RatingStore store;
    private final CustomerValues values;
    private final Users users;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RatingJob(
            RatingStore store,
            CustomerValues values,
            Users users,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.values = values;
        this.users = users;
        transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(UUID id, BooleanSupplier stopping) {
        var run = store.run(id).filter(RatingRun::isActive);
        if (run.isEmpty()) {
            return;
        }
        rate(run.get(), stopping);
    }

    @Override
    public boolean failed(UUID id, Problem.Field reason) {
        var told = reason.values().isEmpty()
                ? reason.code()
                : String.valueOf(reason.values().getFirst());
        transaction.executeWithoutResult(status -> store.ended(id, null, told, clock.instant()));
        return true;
    }

    private void rate(RatingRun run, BooleanSupplier stopping) {
        var definition = store.find(run.version()).orElseThrow().definition();
        var table = values.read(definition.criteria(), Integer.MAX_VALUE, users.everywhere(), stopping);
        if (stopping.getAsBoolean()) {
            return;
        }
        var rated = new Rated(definition, table.parties(), table.raw());
        var ranking = rated.ranking();
        transaction.executeWithoutResult(status -> {
            store.lock();
            if (isOutdone(run)) {
                store.ended(run.id(), null, null, clock.instant());
                return;
            }
            store.clear();
            var ratings = new ArrayList<Rating>();
            for (var place = 0; place < ranking.length; place++) {
                ratings.add(rated.rating(ranking[place], place + 1));
                if (ratings.size() == WRITTEN_AT_ONCE || place == ranking.length - 1) {
                    store.add(run.id(), ratings);
                    ratings.clear();
                }
            }
            store.ended(run.id(), (long) ranking.length, null, clock.instant());
        });
    }

    /** Whether customers are rated by a later version already, or will be. */
    private boolean isOutdone(RatingRun run) {
        return store.latest().filter(latest -> latest.number() > run.version()).isPresent();
    }
}
