package zhiji.complaints;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/**
 * Something that is done about a complaint (处理步骤), with what was found or decided. The note is the reason, the finding, the
 * proposal: whatever the kind asks to be written down.
 */
public record Step(Kind kind, String note, Decided decided) {

    private static final int LONGEST = 5_000;

    /** What kind of step it is. */
    public enum Kind {
        /** How every complaint begins. */
        @JsonProperty("receive")
        RECEIVE(false),
        @JsonProperty("acknowledge")
        ACKNOWLEDGE(false),
        @JsonProperty("classify")
        CLASSIFY(false),
        @JsonProperty("investigate")
        INVESTIGATE(true),
        @JsonProperty("propose")
        PROPOSE(true),
        /** What the customer says to a proposal. */
        @JsonProperty("answer")
        ANSWER(false),
        @JsonProperty("carry-out")
        CARRY_OUT(true),
        @JsonProperty("confirm")
        CONFIRM(false),
        @JsonProperty("close")
        CLOSE(false),
        @JsonProperty("learn")
        LEARN(true),
        @JsonProperty("reopen")
        REOPEN(true),
        @JsonProperty("pause")
        PAUSE(true),
        @JsonProperty("resume")
        RESUME(false),
        @JsonProperty("take-over")
        TAKE_OVER(false),
        @JsonProperty("hand-over")
        HAND_OVER(true),
        /** The promise was broken and the owner of the desk told; no person does this. */
        @JsonProperty("escalate")
        ESCALATE(false);

        private final boolean noted;

        Kind(boolean noted) {
            this.noted = noted;
        }
    }

    /** What is decided with a step; which of it is needed depends on the kind. */
    public record Decided(
            @Nullable UUID category,
            @Nullable Gravity gravity,
            @Nullable UUID cause,
            @Nullable UUID desk,
            @Nullable UserId owner,
            @Nullable Boolean accepted,
            @Nullable Confirmation confirmation) {

        static final Decided NOTHING = new Decided(null, null, null, null, null, null, null);
    }

    public Step {
        note = note.strip();
        if (note.length() > LONGEST || note.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("note", "text.length", kind.noted ? 1 : 0, LONGEST)));
        }
        if (kind.noted && note.isEmpty()) {
            throw Problem.invalid(List.of(Problem.Field.of("note", "required")));
        }
    }

    static Step of(Kind kind, String note) {
        return new Step(kind, note, Decided.NOTHING);
    }
}
