package zhiji.records;

import java.math.BigDecimal;
import org.jooq.TableField;

/** Where the value of a field stands in a row of its type's table. */
public sealed interface FieldColumn {

    /** In a column of its own. */
    record Plain(TableField<?, ?> column) implements FieldColumn {}

    /** An amount and its currency, in two columns. */
    record Amount(TableField<?, BigDecimal> amount, TableField<?, String> currency) implements FieldColumn {}

    /** A name, and the key that sorts it as Chinese readers expect. */
    record Name(TableField<?, String> column, TableField<?, String> sortKey) implements FieldColumn {}

    /** Words in an array, each of which is also a token that the search index finds. */
    record Tags(TableField<?, String[]> words, TableField<?, String[]> tokens) implements FieldColumn {

        static final String TOKEN = "@";
    }

    /** Under a key of the document of custom fields. */
    record Document(String key) implements FieldColumn {}

    /** Nowhere: it is computed from other fields whenever it is read. */
    record Computed(Formula formula) implements FieldColumn {}
}
