package zhiji.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/**
 * Why a right reaches a record, or does not (原因): what the roles say, how far that goes, in which way the owner is within
 * it, and whether the record was opened to the person.
 *
 * @param active whether the person may sign in at all
 * @param reach how far the right goes, after all of {@code steps}
 */
public record Explanation(
        boolean active,
        boolean administrator,
        List<Step> steps,
        Scope reach,
        @Nullable UserId owner,
        List<Way> ways,
        List<Opened> shares) {

    public Explanation {
        steps = List.copyOf(steps);
        ways = List.copyOf(ways);
        shares = List.copyOf(shares);
    }

    /** What all roles together say of a right on a type; the narrowest of the steps counts. */
    public record Step(String type, Right right, Scope scope, List<RoleScope> roles) {

        public Step {
            roles = List.copyOf(roles);
        }
    }

    /** What one role says. */
    public record RoleScope(UUID id, String name, Scope scope) {}

    /** How the owner is within reach: as oneself, as somebody on leave, or through a team. */
    public record Way(
            Kind kind, @Nullable UUID team, @Nullable String teamName) {

        static Way of(Kind kind) {
            return new Way(kind, null, null);
        }
    }

    public enum Kind {
        @JsonProperty("self")
        SELF,
        @JsonProperty("stands-in")
        STANDS_IN,
        /** The owner is in one of the person's teams. */
        @JsonProperty("team")
        TEAM,
        /** The owner is in a team below one that the person leads. */
        @JsonProperty("below")
        BELOW
    }

    /** The record was opened to the person, or to one of their teams. */
    public record Opened(
            @Nullable UUID team,
            @Nullable String teamName,
            boolean editable,
            @Nullable LocalDate until) {}
}
