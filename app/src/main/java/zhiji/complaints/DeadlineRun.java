package zhiji.complaints;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.jobs.JobKind;

/** The job that works out anew when every open complaint is due, some thousands in a transaction. Doing it twice changes nothing. */
@Component
class DeadlineRun implements JobKind {

    static final String KIND = "complaint-deadlines";

    private static final int AT_ONCE = 5_000;

    private final Deadlines deadlines;
    private final TransactionTemplate transaction;

    DeadlineRun(Deadlines deadlines, TransactionTemplate transaction) {
        this.deadlines = deadlines;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(UUID job, BooleanSupplier stopping) {
        var timetables = deadlines.timetables();
        var position = new UUID(0, 0);
        while (!stopping.getAsBoolean()) {
            var from = position;
            var done = transaction.execute(status -> deadlines.workOut(from, AT_ONCE, timetables));
            if (done == null || done.isEmpty()) {
                return;
            }
            position = done.getLast();
        }
    }
}
