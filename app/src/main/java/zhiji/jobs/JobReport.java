package zhiji.jobs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** Tells of the background work of one kind, and passes on what people want of it. */
public interface JobReport {

    /** The name of the kind. */
    String kind();

    /** What is under way, and what was done lately, the newest first; of others' work only administrators hear. */
    List<Work> recent(int limit, Actor actor);

    /** Stops the work; what was done stays done. */
    void cancel(UUID id, Actor actor);

    /** Goes on with work that failed or was stopped. */
    void retry(UUID id, Actor actor);

    /** How far work is. */
    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * A piece of work (任务): its id among its kind, what it concerns, the job that does it while it is under way, how far it is
     * from 0 to 1, and why it failed. Work that cannot be asked to stop or to go on says so.
     */
    record Work(
            UUID id,
            String subject,
            State state,
            @Nullable UUID job,
            @Nullable Double share,
            Problem.@Nullable Field failure,
            Instant startedAt,
            @Nullable UserId by,
            boolean retryable) {}
}
