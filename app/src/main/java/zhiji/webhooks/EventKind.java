package zhiji.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhiji.types.RecordType;

/** What can become of a record (事件). */
enum EventKind {
    @JsonProperty("created")
    CREATED,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("deleted")
    DELETED,
    @JsonProperty("merged")
    MERGED;

    /** What can become of the records of a type. */
    static List<EventKind> of(RecordType type) {
        var kinds = new ArrayList<>(List.of(CREATED, CHANGED, DELETED));
        if (type.rows().mergedInto() != null) {
            kinds.add(MERGED);
        }
        return kinds;
    }

    String of(String type) {
        return type + "." + key();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
