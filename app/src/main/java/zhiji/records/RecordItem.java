package zhiji.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record as a list shows it: values by the keys of its fields, and the records that were asked for beside it. */
public record RecordItem(
        UUID id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long version,
        Map<String, @Nullable Object> values,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, RecordItem> included) {

    RecordItem with(Map<String, RecordItem> others) {
        return new RecordItem(id, version, values, others);
    }
}
