package zhiji.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Problem;
import zhiji.platform.Required;

/** What a view says about a list: which records, in which order, what of them, and how they are laid out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ViewContent(
        @Nullable JsonNode filter,
        @Nullable String sort,
        @Nullable List<Column> columns,
        @Nullable String group,
        @Nullable String sum,
        @Nullable Layout layout) {

    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST_SORT = 400;
    private static final int LONGEST_FIELD = 120;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 2_000;

    ViewContent {
        if (columns != null) {
            columns = checked(columns);
        }
        if (sort != null && sort.length() > LONGEST_SORT) {
            throw Problem.invalid(List.of(Problem.Field.of("content.sort", "text.length", 1, LONGEST_SORT)));
        }
    }

    /** A column and, if somebody drew it, its width in pixels. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(String field, @Nullable Integer width) {

        Column {
            Required.text("columns.field", field);
            if (field.length() > LONGEST_FIELD) {
                throw Problem.invalid(List.of(Problem.Field.of("columns.field", "text.length", 1, LONGEST_FIELD)));
            }
            if (width != null && (width < NARROWEST || width > WIDEST)) {
                throw Problem.invalid(
                        List.of(Problem.Field.of("columns.width", "number.range", width, NARROWEST, WIDEST)));
            }
        }
    }

    /** How records are laid out, and by which field. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Layout(Kind kind, @Nullable String field) {

        Layout {
            Required.value("content.layout.kind", kind);
        }
    }

    /** A table, columns by a choice, or a month by a date. */
    enum Kind {
        @JsonProperty("table")
        TABLE,
        @JsonProperty("board")
        BOARD,
        @JsonProperty("calendar")
        CALENDAR
    }

    /** A list of columns that can be kept. */
    static List<Column> checked(List<Column> columns) {
        if (columns.size() > MOST_COLUMNS) {
            throw Problem.invalid(
                    List.of(Problem.Field.of("columns", "list.too-long", columns.size(), MOST_COLUMNS)));
        }
        return List.copyOf(columns);
    }
}
