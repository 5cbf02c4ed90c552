package zhiji.operations;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;

/** Something that an administrator should know (自检结果): what is wrong, and by its code how to mend it. */
record Finding(Level level, String code, List<Object> values) {

    enum Level {
        /** Data may be lost, or the system may stop. */
        @JsonProperty("mend")
        MEND,
        /** Nothing is lost yet. */
        @JsonProperty("watch")
        WATCH
    }

    static Finding mend(String code, Object... values) {
        return new Finding(Level.MEND, code, Arrays.asList(values));
    }

    static Finding watch(String code, Object... values) {
        return new Finding(Level.WATCH, code, Arrays.asList(values));
    }
}
