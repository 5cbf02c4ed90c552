package zhiji.rating;

import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.access.User;
import zhiji.access.Users;
import zhiji.jobs.JobKind;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Via;

/** The job that rates all customers; their old ratings stand until the new ones are all there. */
@Component
class RatingJob implements JobKind {

    static final String KIND = "rating-run";

    private static final Logger LOG = LoggerFactory.getLogger(RatingJob.class);
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
        try {
            rate(run.get(), stopping);
        } catch (ConcurrencyFailureException | DataAccessResourceFailureException passing) {
            throw passing;
        } catch (RuntimeException fault) {
            var reference = Ids.next().toString();
            LOG.error("Rating {} failed, reference {}", id, reference, fault);
            transaction.executeWithoutResult(status -> store.ended(id, null, reference, clock.instant()));
        }
    }

    private void rate(RatingRun run, BooleanSupplier stopping) {
        var definition = store.find(run.version()).orElseThrow().definition();
        var table = values.read(definition.criteria(), Integer.MAX_VALUE, everywhere(), stopping);
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

    /** Sees the whole archive, as an index belongs to nobody. */
    private Actor everywhere() {
        var administrator =
                users.all().stream().filter(User::administrator).findFirst().orElseThrow();
        return new Actor(administrator.id(), Via.RULE, true);
    }
}
