package zhiji.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.types.RecordField;

/**
 * Something that can be brought in by import: its key in the mapping, and the headings under which people write it in
 * any language. Its label stands in the texts under {@code import.<target>.<key>}; that of a record's own field is the
 * field's, and {@code field} says what it holds.
 */
public record ImportField(
        String key,
        boolean required,
        boolean repeatable,
        List<String> headings,
        @Nullable RecordField field) {

    public ImportField {
        headings = List.copyOf(headings);
    }

    public static ImportField required(String key, String... headings) {
        return new ImportField(key, true, false, List.of(headings), null);
    }

    public static ImportField optional(String key, String... headings) {
        return new ImportField(key, false, false, List.of(headings), null);
    }

    /** Several columns may hold values of it. */
    public static ImportField repeatable(String key, String... headings) {
        return new ImportField(key, false, true, List.of(headings), null);
    }

    /** A field of a record type, found by its key and what it is called in any language. */
    public static ImportField of(RecordField field, boolean required, List<String> names) {
        return new ImportField(field.key(), required, false, names, field);
    }
}
