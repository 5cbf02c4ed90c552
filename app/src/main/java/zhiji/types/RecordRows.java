package zhiji.types;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/**
 * The rows of a record type: their table and id, which of them live, who may see them, and which words find them. Derived
 * rows are what our code works out about the record they hang on; they come and go with it.
 */
public record RecordRows(
        Table<?> table,
        TableField<?, ?> id,
        Scope scope,
        @Nullable Changing changing,
        @Nullable Kind kind,
        @Nullable RecordSearch search,
        boolean derived) {

    /**
     * Rows that are changed by our code: their version and time of change, when they were put aside, the document of their
     * custom fields, the record they were merged into if such a thing happens to them, and the table that remembers their
     * changes.
     */
    public record Changing(
            TableField<?, Long> version,
            TableField<?, Instant> updatedAt,
            TableField<?, Instant> deletedAt,
            TableField<?, JSONB> custom,
            @Nullable TableField<?, ?> mergedInto,
            HistoryTable history) {}

    /** A table of changes: which record, when, by whom, by which way; the changes are an array of field, before, after. */
    public record HistoryTable(
            TableField<?, UUID> id,
            TableField<?, ?> record,
            TableField<?, Instant> at,
            TableField<?, UserId> by,
            TableField<?, String> via,
            TableField<?, JSONB> changes) {}

    /** Who may see a row. */
    public sealed interface Scope {

        /** Whoever may see what its owner owns. */
        record Owner(TableField<?, UserId> owner) implements Scope {}

        /** Whoever may see the record that a relation leads to. */
        record Through(String relation) implements Scope {}
    }

    /** One table holds the rows of several types, told apart by a column. */
    public record Kind(TableField<?, String> column, String value) {}

    /** Rows that are owned by somebody and changed by our code. */
    public static RecordRows owned(TableField<?, ?> id, TableField<?, UserId> owner, Changing changing) {
        return new RecordRows(table(id), id, new Scope.Owner(owner), changing, null, null, false);
    }

    /** Rows that hang on a record and are seen by whoever sees that one. */
    public static RecordRows hanging(TableField<?, ?> id, String relation) {
        return new RecordRows(table(id), id, new Scope.Through(relation), null, null, null, false);
    }

    /** Rows that say what was found out about a record, for whoever sees that one. */
    public static RecordRows derived(TableField<?, ?> id, String relation) {
        return new RecordRows(table(id), id, new Scope.Through(relation), null, null, null, true);
    }

    /** Rows that are found by words as is said here; those that hang on a record also by the words of that one. */
    public RecordRows foundBy(RecordSearch by) {
        return new RecordRows(table, id, scope, changing, kind, by, derived);
    }

    public RecordRows of(Kind one) {
        return new RecordRows(table, id, scope, changing, one, search, derived);
    }

    @Nullable
    public TableField<?, JSONB> custom() {
        return changing == null ? null : changing.custom();
    }

    /** The record that a row was merged into; null where such a thing does not happen. */
    @Nullable
    public TableField<?, ?> mergedInto() {
        return changing == null ? null : changing.mergedInto();
    }

    /** The rows of the type, without those that were put aside or merged into others. */
    public Condition living(Table<?> alias) {
        var present = changing == null
                ? DSL.noCondition()
                : Columns.of(alias, changing.deletedAt()).isNull();
        var mergedInto = mergedInto();
        var own = mergedInto == null
                ? DSL.noCondition()
                : Columns.of(alias, mergedInto).isNull();
        return present.and(own).and(ofType(alias));
    }

    /** The rows of the type that were put aside. */
    public Condition deleted(Table<?> alias) {
        var aside = changing == null
                ? DSL.falseCondition()
                : Columns.of(alias, changing.deletedAt()).isNotNull();
        return aside.and(ofType(alias));
    }

    private Condition ofType(Table<?> alias) {
        // Written out: an index made for one type is used only if the statement names that type.
        return kind == null
                ? DSL.noCondition()
                : Columns.of(alias, kind.column()).eq(DSL.inline(kind.value()));
    }

    private static Table<?> table(TableField<?, ?> id) {
        return Objects.requireNonNull(id.getTable());
    }
}
