package zhiji.complaints;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node of the tree of what complaints are about (投诉类别), or of what caused them (原因). */
record Category(UUID id, Kind kind, @Nullable UUID parentId, String name, String path, boolean retired) {

    static final String BETWEEN = " / ";

    /** Which of the two trees it belongs to. */
    enum Kind {
        @JsonProperty("category")
        CATEGORY,
        @JsonProperty("cause")
        CAUSE
    }

    boolean isWithin(Category other) {
        return path.equals(other.path) || path.startsWith(other.path + BETWEEN);
    }
}
