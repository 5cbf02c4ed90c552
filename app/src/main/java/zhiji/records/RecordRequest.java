package zhiji.records;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.filters.Filter;
import zhiji.types.RecordField;
import zhiji.types.RecordType;

/** One part of a list: which records, in which order, and what of them. */
public record RecordRequest(
        RecordType type,
        @Nullable Filter filter,
        boolean deleted,
        RecordSort sort,
        List<RecordField> fields,
        int limit,
        @Nullable String after) {

    /** With one more field in it. */
    RecordRequest showing(RecordField field) {
        var all = new LinkedHashSet<>(fields);
        all.add(field);
        return new RecordRequest(type, filter, deleted, sort, List.copyOf(all), limit, after);
    }
}
