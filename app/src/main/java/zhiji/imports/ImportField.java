package zhiji.imports;

import java.util.List;

/**
 * Something that can be brought in by import: its key in the mapping, and the headings under which people write it in
 * any language. Its label stands in the texts under {@code import.<target>.<key>}.
 */
public record ImportField(String key, boolean required, boolean repeatable, List<String> headings) {

    public ImportField {
        headings = List.copyOf(headings);
    }

    public static ImportField required(String key, String... headings) {
        return new ImportField(key, true, false, List.of(headings));
    }

    public static ImportField optional(String key, String... headings) {
        return new ImportField(key, false, false, List.of(headings));
    }

    /** Several columns may hold values of it. */
    public static ImportField repeatable(String key, String... headings) {
        return new ImportField(key, false, true, List.of(headings));
    }
}
