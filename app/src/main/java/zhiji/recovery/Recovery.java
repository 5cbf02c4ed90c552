package zhiji.recovery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;

/** A recovery (补救): what went wrong for a customer, and how far it has been made good. */
record Recovery(UUID id, long version, Occasion occasion, UserId owner, Course course, Origin origin) {

    /** For whom, whether they complained of it, and what went wrong. */
    record Occasion(
            @Nullable PartyId party,
            @Nullable UUID complaint,
            Failure failure,
            boolean confidential,
            Map<String, JsonNode> custom) {

        Occasion {
            custom = new TreeMap<>(custom);
        }

        Occasion with(Failure other, Map<String, JsonNode> values) {
            return new Occasion(party, complaint, other, confidential, values);
        }
    }

    /** How it stands, what it came to, and when the customer is to be asked. */
    record Course(
            Progress standing,
            @Nullable Money spent,
            LocalDate checkBack,
            @Nullable Check check) {

        Course on(LocalDate day) {
            return new Course(standing, spent, day, check);
        }
    }

    /** What the customer said when they were asked (回访). */
    record Check(UserId by, Instant at, String outcome) {}

    /** What a rule found; what it rests on goes when the customer is forgotten. */
    record Found(UUID rule, @Nullable Evidence evidence) {}

    /** Who or what opened it, why and when; when it was changed last, and put aside. */
    record Origin(
            @Nullable UserId by,
            Prompt prompt,
            @Nullable Found found,
            Instant at,
            Instant updatedAt,
            @Nullable Instant deletedAt) {

        Origin deleted(@Nullable Instant when) {
            return new Origin(by, prompt, found, at, updatedAt, when);
        }
    }

    boolean isOver() {
        return course.check() != null;
    }

    Recovery with(Course other) {
        return new Recovery(id, version, occasion, owner, other, origin);
    }

    Recovery with(Occasion other) {
        return new Recovery(id, version, other, owner, course, origin);
    }

    Recovery with(Origin other) {
        return new Recovery(id, version, occasion, owner, course, other);
    }

    Recovery of(UserId other) {
        return new Recovery(id, version, occasion, other, course, origin);
    }
}
