package zhiji.types;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import zhiji.search.SearchQuery;

/** By which words the records of a type are found (检索): an index of their own, or texts that contain them. */
public sealed interface RecordSearch {

    /** Tokens and the text they were made of: parts of names, pinyin, initials and ends of numbers are found. */
    record Index(TableField<?, Integer[]> tokens, TableField<?, String> text) implements RecordSearch {}

    /** Columns in which the words stand as they are written. */
    record Texts(List<TableField<?, String>> columns) implements RecordSearch {

        public Texts {
            columns = List.copyOf(columns);
        }
    }

    /** By the name alone, for whoever may not know everything that is searched otherwise. */
    default Condition matchingName(String words, FieldColumn.Name name, Table<?> table) {
        return switch (this) {
            case Index index ->
                new SearchQuery(Columns.of(table, index.tokens()), Columns.of(table, index.text()))
                        .ofName(words, Columns.of(table, name.column()), Columns.of(table, name.sortKey()));
            case Texts texts -> DSL.falseCondition();
        };
    }

    /** What must hold of every row whose name contains a text, as far as an index can tell. */
    default Condition mayContain(String written, Table<?> table) {
        return switch (this) {
            case Index index ->
                new SearchQuery(Columns.of(table, index.tokens()), Columns.of(table, index.text())).mayContain(written);
            case Texts texts -> DSL.noCondition();
        };
    }

    default Condition matching(String words, Table<?> table) {
        return switch (this) {
            case Index index ->
                new SearchQuery(Columns.of(table, index.tokens()), Columns.of(table, index.text())).of(words);
            case Texts texts ->
                DSL.or(texts.columns().stream()
                        .map(column -> Columns.of(table, column).containsIgnoreCase(words.strip()))
                        .toList());
        };
    }
}
