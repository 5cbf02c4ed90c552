package zhiji.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.platform.Region;

/** Front door to background work: says what is to be done; it is done once the transaction is committed. */
@Service
public class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration POLL_EVERY = Duration.ofSeconds(1);

    /** A job of a killed server is taken up by another one after four of these. */
    private static final Duration HEARTBEAT_EVERY = Duration.ofSeconds(2);

    private static final int MISSED_HEARTBEATS = 4;
    private static final int THREADS = 2;
    private static final LocalTime NIGHT = LocalTime.of(2, 30);
    private static final Duration SHUTDOWN_WITHIN = Duration.ofSeconds(20);

    /** What recurring work is about. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Scheduler scheduler;
    private final InstanceLock lock;
    private final Clock clock;

    Jobs(
            DataSource dataSource,
            List<JobKind> kinds,
            ObjectProvider<NightlyWork> nightly,
            InstanceLock lock,
            Region region,
            Clock clock,
            @Value("${zhiji.jobs.recurring:true}") boolean isRecurring) {
        this.lock = lock;
        this.clock = clock;
        List<RecurringTask<Void>> recurring = isRecurring ? recurring(kinds, everyNight(nightly, region)) : List.of();
        // What is scheduled in a transaction is scheduled only if that transaction is committed.
        scheduler = Scheduler.create(
                        new TransactionAwareDataSourceProxy(dataSource),
                        kinds.stream().<Task<?>>map(this::task).toList())
                .tableName("jobs.scheduled_tasks")
                .pollingInterval(POLL_EVERY)
                .heartbeatInterval(HEARTBEAT_EVERY)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .threads(THREADS)
                .startTasks(recurring)
                .shutdownMaxWait(SHUTDOWN_WITHIN)
                .build();
    }

    /** Asks for the work on a record; once, however often it is asked for before it is done. */
    public void start(String kind, UUID id) {
        scheduler.scheduleIfNotExists(new TaskInstance<Void>(kind, id.toString()), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    /** How many pieces of work have failed for at least that long, and are tried again and again. */
    public int failing(Duration duration) {
        return scheduler.getFailingExecutions(duration).size();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() throws SQLException {
        lock.take();
        scheduler.start();
    }

    @EventListener(ContextClosedEvent.class)
    void end() throws SQLException {
        scheduler.stop();
        lock.release();
    }

    private static RecurringTask<Void> everyNight(ObjectProvider<NightlyWork> nightly, Region region) {
        return Tasks.recurring("every-night", new Daily(region.timeZone(), NIGHT))
                .execute((instance, context) -> nightly.orderedStream().forEach(NightlyWork::begin));
    }

    private Task<Void> task(JobKind kind) {
        return Tasks.custom(kind.name(), Void.class)
                .onFailureReschedule(FixedDelay.of(Duration.ofMinutes(1)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(kind, instance, context));
    }

    private static List<RecurringTask<Void>> recurring(List<JobKind> kinds, RecurringTask<Void> everyNight) {
        return Stream.concat(kinds.stream().flatMap(Jobs::recurring), Stream.of(everyNight))
                .toList();
    }

    private static Stream<RecurringTask<Void>> recurring(JobKind kind) {
        return kind.every().stream()
                .map(pause -> Tasks.recurring(kind.name() + "-again", FixedDelay.of(pause))
                        .execute((instance, context) -> kind.run(
                                NOBODY, () -> context.getSchedulerState().isShuttingDown())));
    }

    private static CompletionHandler<Void> run(JobKind kind, TaskInstance<Void> instance, ExecutionContext context) {
        var state = context.getSchedulerState();
        run(kind, UUID.fromString(instance.getId()), state::isShuttingDown);
        return state.isShuttingDown()
                ? new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(Duration.ZERO))
                : new CompletionHandler.OnCompleteRemove<>();
    }

    private static void run(JobKind kind, UUID id, BooleanSupplier stopping) {
        try {
            kind.run(id, stopping);
        } catch (ConcurrencyFailureException | DataAccessResourceFailureException passing) {
            throw passing;
        } catch (Problem refused) {
            var reason = Problem.Field.of("", refused.code(), refused.values().toArray());
            if (!kind.failed(id, reason)) {
                throw refused;
            }
        } catch (RuntimeException fault) {
            var reference = Ids.next();
            LOG.error("Work of kind {} on {} failed, reference {}", kind.name(), id, reference, fault);
            if (!kind.failed(id, Problem.Field.of("", "internal", reference))) {
                throw fault;
            }
        }
    }
}
