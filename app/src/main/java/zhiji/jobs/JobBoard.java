package zhiji.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.jobs.JobReport.State;
import zhiji.platform.Actor;
import zhiji.platform.Problem;

/** Front door to what works in the background (后台任务), of all kinds and on all servers. */
@Service
class JobBoard {

    private static final int OF_EACH_KIND = 50;

    private final Map<String, JobReport> reports;
    private final JobQueries queries;

    JobBoard(List<JobReport> reports, JobQueries queries) {
        this.reports = reports.stream().collect(Collectors.toMap(JobReport::kind, Function.identity()));
        this.queries = queries;
    }

    /** A piece of work and, while it is under way, what the scheduler knows of it. */
    record Entry(String kind, JobReport.Work work, JobQueries.@Nullable Scheduled scheduled) {

        /** Under way, but no server is at it yet. */
        boolean isWaiting() {
            return work.state() == State.RUNNING && (scheduled == null || !scheduled.picked());
        }
    }

    /** What is under way first, then the newest. */
    List<Entry> recent(Actor actor) {
        var scheduled = queries.all().stream()
                .collect(Collectors.toMap(job -> job.kind() + job.job(), Function.identity(), (one, other) -> one));
        var entries = new ArrayList<Entry>();
        reports.forEach((kind, report) -> report.recent(OF_EACH_KIND, actor)
                .forEach(work -> entries.add(new Entry(kind, work, scheduled.get(kind + work.job())))));
        entries.sort(Comparator.comparing((Entry entry) -> entry.work().state() != State.RUNNING)
                .thenComparing(entry -> entry.work().startedAt(), Comparator.reverseOrder()));
        return entries;
    }

    @Transactional
    public void cancel(String kind, UUID id, Actor actor) {
        report(kind).cancel(id, actor);
    }

    /** Goes on with what failed or was stopped; what waits after a failure is tried at once. */
    @Transactional
    public void retry(String kind, UUID id, Actor actor) {
        var waiting = recent(actor).stream()
                .filter(entry -> entry.kind().equals(kind) && entry.work().id().equals(id) && entry.isWaiting())
                .map(Entry::scheduled)
                .filter(Objects::nonNull)
                .findFirst();
        if (waiting.isPresent()) {
            queries.hasten(kind, waiting.get().job());
        } else {
            report(kind).retry(id, actor);
        }
    }

    private JobReport report(String kind) {
        var report = reports.get(kind);
        if (report == null) {
            throw Problem.notFound("not-found");
        }
        return report;
    }
}
