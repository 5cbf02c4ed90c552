package zhiji.improvements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.complaints.CaseMatch;
import zhiji.platform.UserId;

/** An improvement (改进): what is wrong, what is done about it, and whether it helped. */
record Improvement(UUID id, long version, Fault fault, Plan plan, Course course, Board board, Origin origin) {

    /** What is wrong, why, and which complaints come from it. */
    record Fault(
            String title, @Nullable String text, @Nullable String whys, CaseMatch match, Map<String, JsonNode> custom) {

        Fault {
            custom = new TreeMap<>(custom);
        }
    }

    /** What is to be done, by whom, until when. */
    record Plan(
            @Nullable String action, UserId owner, @Nullable LocalDate due) {}

    /** How far it is: when it was done, when it is to be checked, and what came out. */
    record Course(
            Advance state,
            @Nullable LocalDate done,
            @Nullable LocalDate check,
            @Nullable EffectVerdict effect,
            @Nullable String finding) {

        static final Course FOUND = new Course(Advance.FOUND, null, null, null, null);
    }

    /** What everybody may read: what customers said, and what was done; since when. */
    record Board(
            @Nullable String said,
            @Nullable String did,
            @Nullable Instant publishedAt) {

        boolean isPublished() {
            return publishedAt != null;
        }
    }

    /** Who began it, when; when it was changed last, and put aside. */
    record Origin(
            UserId by,
            Instant at,
            Instant updatedAt,
            @Nullable Instant deletedAt) {

        Origin deleted(@Nullable Instant when) {
            return new Origin(by, at, updatedAt, when);
        }
    }

    UserId owner() {
        return plan.owner();
    }

    Improvement with(Fault other, Plan then, Board told) {
        return new Improvement(id, version, other, then, course, told, origin);
    }

    Improvement with(Course other) {
        return new Improvement(id, version, fault, plan, other, board, origin);
    }

    Improvement with(Board other) {
        return new Improvement(id, version, fault, plan, course, other, origin);
    }

    Improvement with(Origin other) {
        return new Improvement(id, version, fault, plan, course, board, other);
    }

    Improvement saved() {
        return new Improvement(id, version + 1, fault, plan, course, board, origin);
    }
}
