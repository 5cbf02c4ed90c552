package zhiji.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Problem;
import zhiji.platform.UserId;
import zhiji.platform.Via;

/** A change of all records that match a filter (批量修改), and how far it is. */
public record BulkChange(
        UUID id,
        Wish wish,
        Status status,
        @Nullable UUID job,
        long total,
        long done,
        Problem.@Nullable Field failure,
        Instant createdAt,
        @Nullable Instant endedAt,
        UserId createdBy,
        Via via) {

    /** What is to be done with which records; values are by the keys of fields, tags stand under {@code tags}. */
    public record Wish(
            String type, @Nullable String filter, ZoneId zone, Action action, Map<String, JsonNode> values) {}

    /** What is done with each record. */
    public enum Action {
        @JsonProperty("change")
        CHANGE,
        @JsonProperty("tag")
        TAG,
        @JsonProperty("untag")
        UNTAG,
        /** The tag under {@code to} takes the place of those under {@code tags}. */
        @JsonProperty("retag")
        RETAG,
        @JsonProperty("delete")
        DELETE
    }

    /** How far it is. */
    public enum Status {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("undoing")
        UNDOING,
        @JsonProperty("undone")
        UNDONE,
        @JsonProperty("cancelled")
        CANCELLED,
        @JsonProperty("failed")
        FAILED;

        boolean isActive() {
            return this == RUNNING || this == UNDOING;
        }
    }

    BulkChange of(long records) {
        return new BulkChange(id, wish, status, job, records, done, failure, createdAt, endedAt, createdBy, via);
    }

    BulkChange started(Status as, UUID by) {
        return new BulkChange(id, wish, as, by, total, 0, null, createdAt, null, createdBy, via);
    }

    BulkChange reached(long records) {
        return new BulkChange(id, wish, status, job, total, records, null, createdAt, null, createdBy, via);
    }

    BulkChange ended(Status as, Problem.@Nullable Field reason, Instant at) {
        return new BulkChange(id, wish, as, null, total, done, reason, createdAt, at, createdBy, via);
    }
}
