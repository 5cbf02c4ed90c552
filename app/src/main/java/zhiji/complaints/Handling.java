package zhiji.complaints;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/** How far a complaint is and at whose desk (处理情况), with everything that was found and decided. */
public record Handling(
        Stage stage,
        Gravity gravity,
        @Nullable UUID category,
        UUID desk,
        @Nullable UserId owner,
        Findings findings) {

    /** What came out, in the order in which it does. */
    public record Findings(
            @Nullable UUID cause,
            @Nullable String finding,
            @Nullable String proposal,
            @Nullable String result,
            @Nullable Confirmation confirmation,
            @Nullable String lesson) {

        static final Findings NONE = new Findings(null, null, null, null, null, null);

        Findings found(UUID because, String what) {
            return new Findings(because, what, proposal, result, confirmation, lesson);
        }

        Findings proposed(String what) {
            return new Findings(cause, finding, what, result, confirmation, lesson);
        }

        Findings done(String what) {
            return new Findings(cause, finding, proposal, what, null, lesson);
        }

        Findings confirmed(Confirmation answer) {
            return new Findings(cause, finding, proposal, result, answer, lesson);
        }

        Findings learnt(String what) {
            return new Findings(cause, finding, proposal, result, confirmation, what);
        }
    }

    Handling at(Stage next) {
        return new Handling(next, gravity, category, desk, owner, findings);
    }

    Handling at(Stage next, Findings known) {
        return new Handling(next, gravity, category, desk, owner, known);
    }

    Handling classified(UUID as, Gravity weight) {
        return new Handling(stage, weight, as, desk, owner, findings);
    }

    Handling by(UUID where, @Nullable UserId who) {
        return new Handling(stage, gravity, category, where, who, findings);
    }
}
