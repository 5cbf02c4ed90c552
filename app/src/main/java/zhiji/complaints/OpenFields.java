package zhiji.complaints;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Actor;
import zhiji.types.RecordType;
import zhiji.types.Visibility;

/** What of the fields of cases a reader may know; of the others nothing is told. */
record OpenFields(Visibility visibility, RecordType type, Actor actor) {

    boolean sees(String field) {
        return visibility.rule(actor, type, field).isPlain();
    }

    @Nullable
    String said(String field, @Nullable String value) {
        return sees(field) ? value : null;
    }

    @Nullable
    Instant at(String field, @Nullable Instant value) {
        return sees(field) ? value : null;
    }

    /** Notes repeat what came out; the others tell of what the customer said. */
    String note(TalkStore.Taken step) {
        var field = switch (step.kind()) {
            case INVESTIGATE -> "finding";
            case PROPOSE -> "proposal";
            case CARRY_OUT -> "result";
            case LEARN -> "lesson";
            case RECEIVE,
                    ACKNOWLEDGE,
                    CLASSIFY,
                    ANSWER,
                    CONFIRM,
                    CLOSE,
                    REOPEN,
                    PAUSE,
                    RESUME,
                    TAKE_OVER,
                    HAND_OVER,
                    ESCALATE -> "text";
        };
        return sees(field) ? step.note() : "";
    }
}
