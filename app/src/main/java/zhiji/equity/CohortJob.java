package zhiji.equity;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.jobs.JobKind;

/** The job that counts cohorts, levers and departures; of millions of customers that takes too long to do it whenever somebody looks. */
@Component
class CohortJob implements JobKind {

    static final String KIND = "equity-cohorts";

    private final EquityQueries queries;
    private final LeverQueries levers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CohortJob(EquityQueries queries, LeverQueries levers, PlatformTransactionManager transactions, Clock clock) {
        this.queries = queries;
        this.levers = levers;
        transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(UUID id, BooleanSupplier stopping) {
        transaction.executeWithoutResult(status -> {
            if (queries.isActive(id)) {
                queries.count();
                levers.count();
                queries.ended(id, clock.instant());
            }
        });
    }
}
