package zhiji.types;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Where the value of a field stands in a row of its type's table. */
public sealed interface FieldColumn {

    /** In a column of its own. */
    record Plain(TableField<?, ?> column) implements FieldColumn {}

    /** An amount and its currency, in two columns. */
    record Amount(TableField<?, BigDecimal> amount, TableField<?, String> currency) implements FieldColumn {}

    /** A name, and the key that sorts it as Chinese readers expect. */
    record Name(TableField<?, String> column, TableField<?, String> sortKey) implements FieldColumn {}

    /** Words in an array; where there is a search index, each of them is also a token of it. */
    record Tags(TableField<?, String[]> words, @Nullable Tokens tokens) implements FieldColumn {}

    /** The column of a search index that keeps tokens as numbers, and which number stands for a word. */
    record Tokens(TableField<?, Integer[]> column, ToIntFunction<String> code) {}

    /** Under a key of the document of custom fields. */
    record Document(String key) implements FieldColumn {}

    /** In rows that belong to the record: whatever is looked up from there; it is only shown. */
    record Derived(Function<Table<?>, Field<?>> value) implements FieldColumn {}

    /** Nowhere: it is computed from other fields whenever it is read. */
    record Computed(Formula formula) implements FieldColumn {}
}
