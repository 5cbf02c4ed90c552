package zhiji.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Actor;
import zhiji.platform.UserId;
import zhiji.platform.Via;

/** What is to be written down: a deed, who did it, with which record, and what else matters. Never a customer's own data. */
public record Note(
        Deed deed,
        @Nullable UserId by,
        Via via,
        @Nullable String type,
        @Nullable UUID record,
        Map<String, Object> detail) {

    public Note {
        detail = Map.copyOf(detail);
    }

    public static Note of(Deed deed, Actor actor) {
        return new Note(deed, actor.id(), actor.via(), null, null, Map.of());
    }

    /** Of somebody at the sign-in page, known or not. */
    public static Note of(Deed deed, @Nullable UserId by) {
        return new Note(deed, by, Via.PAGE, null, null, Map.of());
    }

    public Note about(String ofType, @Nullable UUID one) {
        return new Note(deed, by, via, ofType, one, detail);
    }

    /** With one more detail; nothing is not written down. */
    public Note with(String key, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(detail);
        more.put(key, value);
        return new Note(deed, by, via, type, record, more);
    }
}
