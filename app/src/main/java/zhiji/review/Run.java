package zhiji.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** A search for twins (查重) or a batch of merges: how far it is, and what it found and did. */
record Run(
        UUID id,
        Scope scope,
        Status status,
        UUID job,
        Progress progress,
        Result result,
        Problem.@Nullable Field failure,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable UserId startedBy) {

    /** What is gone through. */
    enum Scope {
        /** The whole archive. */
        @JsonProperty("all")
        ALL,
        /** What was changed since the last time, and what shares something with it. */
        @JsonProperty("changed")
        CHANGED,
        /** Suggestions that somebody chose. */
        @JsonProperty("chosen")
        CHOSEN
    }

    /** Whether it is worked on, and how it ended. */
    enum Status {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("cancelled")
        CANCELLED,
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("undoing")
        UNDOING,
        @JsonProperty("undone")
        UNDONE;

        boolean isActive() {
            return this == RUNNING || this == UNDOING;
        }
    }

    /** What it is doing, in this order. */
    enum Phase {
        /** Parties are filed that never were. */
        @JsonProperty("filing")
        FILING,
        /** Those that share something are compared. */
        @JsonProperty("comparing")
        COMPARING,
        /** What was found becomes suggestions. */
        @JsonProperty("gathering")
        GATHERING,
        /** Suggestions are weighed by what their parties bought. */
        @JsonProperty("weighing")
        WEIGHING,
        /** Chosen suggestions are merged. */
        @JsonProperty("merging")
        MERGING
    }

    /** Where it goes on; {@code records} is the size of the archive by which values are rare or common. */
    record Progress(Phase phase, @Nullable PartyId position, long records, long total, long done) {

        Progress begin(Phase next, long newTotal) {
            return new Progress(next, null, records, newTotal, 0);
        }

        Progress reached(@Nullable PartyId newPosition, long more) {
            return new Progress(phase, newPosition, records, total, Math.min(done + more, Math.max(total, done)));
        }

        Progress of(long newRecords) {
            return new Progress(phase, position, newRecords, total, done);
        }
    }

    /** Pairs compared, suggestions found, merges made, and those that something was in the way of. */
    record Result(long compared, long found, long merged, long kept) {

        static final Result NOTHING = new Result(0, 0, 0, 0);

        Result plus(long moreCompared, long moreMerged, long moreKept) {
            return new Result(compared + moreCompared, found, merged + moreMerged, kept + moreKept);
        }

        Result found(long suggestions) {
            return new Result(compared, suggestions, merged, kept);
        }
    }

    Run with(Progress newProgress, Result newResult) {
        return new Run(id, scope, status, job, newProgress, newResult, failure, startedAt, endedAt, startedBy);
    }

    Run ended(Status as, Problem.@Nullable Field reason, Instant at) {
        return new Run(id, scope, as, job, progress, result, reason, startedAt, at, startedBy);
    }

    Run undoing(UUID newJob, long merges) {
        var newProgress = new Progress(Phase.MERGING, null, progress.records(), merges, 0);
        var newResult = new Result(result.compared(), result.found(), result.merged(), 0);
        return new Run(id, scope, Status.UNDOING, newJob, newProgress, newResult, null, startedAt, null, startedBy);
    }
}
