package zhiji.operations;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** A backup (备份) that is being made, was made, or could not be made. */
record Backup(
        UUID id,
        Cause cause,
        Status status,
        double share,
        String fileName,
        boolean encrypted,
        @Nullable Result result,
        Problem.@Nullable Field failure,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant removedAt,
        @Nullable UserId createdBy) {

    enum Cause {
        @JsonProperty("scheduled")
        SCHEDULED,
        @JsonProperty("asked")
        ASKED,
        /** Made at the start of a newer program. */
        @JsonProperty("upgrade")
        UPGRADE
    }

    enum Status {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("cancelled")
        CANCELLED,
        @JsonProperty("failed")
        FAILED
    }

    /** What there is to it when it is done. */
    record Result(long size, long rows, int files) {}

    static Backup begun(UUID id, Cause cause, String fileName, boolean encrypted, Instant now, @Nullable UserId by) {
        return new Backup(id, cause, Status.RUNNING, 0, fileName, encrypted, null, null, now, null, null, by);
    }

    /** Made, and still there. */
    boolean isKept() {
        return status == Status.DONE && removedAt == null;
    }

    Backup done(Result made, Instant now) {
        return new Backup(id, cause, Status.DONE, 1, fileName, encrypted, made, null, startedAt, now, null, createdBy);
    }

    Backup ended(Status end, Problem.@Nullable Field reason, Instant now) {
        return new Backup(id, cause, end, share, fileName, encrypted, null, reason, startedAt, now, null, createdBy);
    }
}
