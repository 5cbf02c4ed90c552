package zhiji.filters;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import zhiji.types.Columns;
import zhiji.types.FieldColumn;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordType;

/**
 * The SQL of a field: the value that is compared, and what is sorted by. What is said here of a custom field is exactly what its
 * index holds.
 */
public final class FieldSql {

    /** Fixed in length, so that moments sort as texts: a cast to a timestamp could not be indexed. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final String PINYIN = "zh-x-icu";
    private static final String BYTES = "C";

    private FieldSql() {}

    /** The value by which rows are compared and sorted; of money the amount. */
    public static Field<?> value(RecordType type, RecordField field, Table<?> alias) {
        return switch (field.column()) {
            case FieldColumn.Plain plain ->
                field.type().kind() == FieldType.Kind.ID
                        ? Columns.id(alias, plain.column())
                        : Columns.of(alias, plain.column());
            case FieldColumn.Name name -> Columns.of(alias, name.column());
            case FieldColumn.Amount money -> Columns.of(alias, money.amount());
            case FieldColumn.Tags tags -> Columns.of(alias, tags.words());
            case FieldColumn.Document document -> document(field, document(type, alias), document.key());
            case FieldColumn.Derived derived -> derived.value().apply(alias);
            case FieldColumn.Computed computed -> computed.formula().sql(key -> operand(type, alias, key));
        };
    }

    /** What rows are sorted by. */
    public static Field<?> order(RecordType type, RecordField field, Table<?> alias) {
        return field.column() instanceof FieldColumn.Name name
                ? Columns.of(alias, name.sortKey())
                : value(type, field, alias);
    }

    private static Field<BigDecimal> operand(RecordType type, Table<?> alias, String key) {
        var field = type.field(key).orElseThrow(() -> new IllegalStateException("No field " + key));
        return value(type, field, alias).coerce(BigDecimal.class);
    }

    private static Field<?> document(RecordField field, Field<JSONB> document, String key) {
        var name = DSL.inline(key);
        return switch (field.type().kind()) {
            case TEXT -> text(document, name).collate(DSL.collation(PINYIN));
            case CHOICE, DATE, TIME, MOMENT -> text(document, name).collate(DSL.collation(BYTES));
            case NUMBER -> DSL.field("({0} ->> {1})::numeric", BigDecimal.class, document, name);
            case MONEY -> DSL.field("({0} -> {1} ->> 'amount')::numeric", BigDecimal.class, document, name);
            case TRUTH -> DSL.field("({0} ->> {1})::boolean", Boolean.class, document, name);
            case ID -> DSL.field("({0} ->> {1})::uuid", UUID.class, document, name);
            case CHOICES -> DSL.field("{0} -> {1}", JSONB.class, document, name);
        };
    }

    private static Field<String> text(Field<JSONB> document, Field<String> name) {
        return DSL.field("({0} ->> {1})", String.class, document, name);
    }

    private static Field<JSONB> document(RecordType type, Table<?> alias) {
        return Columns.of(alias, Objects.requireNonNull(type.rows().custom()));
    }

    /** In which currency an amount is. */
    public static Field<String> currency(RecordType type, RecordField field, Table<?> alias) {
        return switch (field.column()) {
            case FieldColumn.Amount money -> Columns.of(alias, money.currency());
            case FieldColumn.Document document ->
                DSL.field(
                        "({0} -> {1} ->> 'currency')", String.class, document(type, alias), DSL.inline(document.key()));
            default -> throw new IllegalStateException("No money: " + field.key());
        };
    }

    /** Whether a choice of several holds an option, or a record has a tag. */
    public static Condition holds(RecordType type, RecordField field, Table<?> alias, String option) {
        if (field.column() instanceof FieldColumn.Tags tags) {
            var tokens = tags.tokens();
            return tokens == null
                    ? Columns.of(alias, tags.words()).contains(new String[] {option})
                    : Columns.of(alias, tokens.column())
                            .contains(new Integer[] {tokens.code().applyAsInt(option)});
        }
        var array = DSL.val(JSONB.valueOf("[\"" + option + "\"]"));
        return DSL.condition("{0} @> {1}", value(type, field, alias), array);
    }

    static Condition isEmpty(RecordType type, RecordField field, Table<?> alias) {
        var value = value(type, field, alias);
        return field.column() instanceof FieldColumn.Tags
                ? DSL.cardinality(value.coerce(SQLDataType.VARCHAR.array())).eq(0)
                : value.isNull();
    }

    /** Writes a value as the column keeps it. */
    static Field<?> bind(RecordField field, Field<?> column, Object value) {
        if (field.column() instanceof FieldColumn.Document) {
            return switch (field.type().kind()) {
                case DATE, TIME -> DSL.val(value.toString());
                case MOMENT -> DSL.val(MOMENT.format((Instant) value));
                default -> DSL.val(value);
            };
        }
        if (field.type().kind() == FieldType.Kind.CHOICE) {
            return DSL.val(stored(field, (String) value));
        }
        return DSL.val(value, column.getDataType());
    }

    public static String document(Instant moment) {
        return MOMENT.format(moment);
    }

    private static String stored(RecordField field, String option) {
        return field.options().stream()
                .filter(known -> known.key().equals(option))
                .findFirst()
                .orElseThrow()
                .stored();
    }
}
