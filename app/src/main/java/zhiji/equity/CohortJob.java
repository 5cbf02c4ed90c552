package zhiji.equity;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.jobs.JobKind;

/** The job that counts cohorts; of millions of customers that takes too long to do it whenever somebody looks. */
@Component
class CohortJob implements JobKind {

    static final String KIND = "equity-cohorts";

    private final EquityQueries queries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CohortJob(EquityQueries queries, PlatformTransactionManager transactions, Clock clock) {
        this.queries = queries;
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
                queries.ended(id, clock.instant());
            }
        });
    }
}
