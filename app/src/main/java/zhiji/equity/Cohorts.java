package zhiji.equity;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.jobs.Jobs;
import zhiji.platform.Ids;
import zhiji.value.CustomersScored;

/** Has cohorts counted after each scoring, when the histories of all customers are up to date. */
@Service
class Cohorts {

    private final EquityQueries queries;
    private final Jobs jobs;

    Cohorts(EquityQueries queries, Jobs jobs) {
        this.queries = queries;
        this.jobs = jobs;
    }

    @EventListener
    @Transactional
    public void countAnew(CustomersScored scored) {
        var id = Ids.next();
        queries.started(id);
        jobs.start(CohortJob.KIND, id);
    }
}
