package zhiji.filters;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import zhiji.filters.FilterValue.Days;
import zhiji.types.FieldColumn;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordType;

/** Compares the fields of one row with what a filter says. */
public final class Comparison {

    private final RecordType type;
    private final Table<?> table;
    private final Reader reader;

    public Comparison(RecordType type, Table<?> table, Reader reader) {
        this.type = type;
        this.table = table;
        this.reader = reader;
    }

    public Condition of(RecordField field, Operator operator, List<FilterValue> values) {
        var column = FieldSql.value(type, field, table);
        return switch (operator) {
            case EMPTY -> FieldSql.isEmpty(type, field, table);
            case IN ->
                DSL.or(values.stream().map(value -> oneOf(field, column, value)).toList());
            case CONTAINS, STARTS -> text(field, operator, ((FilterValue.Text) values.getFirst()).text());
            default -> of(field, column, operator, values.getFirst());
        };
    }

    /** A column, or something computed of it, against one value. */
    Condition of(RecordField field, Field<?> column, Operator operator, FilterValue value) {
        if (value instanceof FilterValue.Amount amount) {
            return FieldSql.currency(type, field, table)
                    .eq(amount.money().currency().getCurrencyCode())
                    .and(of(
                            column.coerce(BigDecimal.class),
                            operator,
                            amount.money().amount()));
        }
        return switch (value) {
            case FilterValue.Day day -> days(field, column, operator, Days.of(day));
            case FilterValue.Period period ->
                days(field, column, operator, Days.of(period, reader.now(), reader.zone()));
            default -> bound(field, column, operator, plain(value));
        };
    }

    /** A number that was computed against one that was written. */
    Condition of(Field<? extends Number> computed, Operator operator, BigDecimal number) {
        return apply(computed.coerce(BigDecimal.class), operator, DSL.val(number));
    }

    private Condition oneOf(RecordField field, Field<?> column, FilterValue value) {
        return field.type().kind() == FieldType.Kind.CHOICES
                ? FieldSql.holds(type, field, table, ((FilterValue.Text) value).text())
                : of(field, column, Operator.EQ, value);
    }

    private Condition text(RecordField field, Operator operator, String wanted) {
        if (field.type().kind() == FieldType.Kind.CHOICES) {
            return FieldSql.holds(type, field, table, wanted);
        }
        var column = FieldSql.value(type, field, table).coerce(String.class);
        var search = type.rows().search();
        var indexed = search != null && field.column() instanceof FieldColumn.Name
                ? search.mayContain(wanted, table)
                : DSL.noCondition();
        return indexed.and(
                operator == Operator.STARTS ? column.startsWithIgnoreCase(wanted) : column.containsIgnoreCase(wanted));
    }

    /** A whole period: before means before its beginning, after means after its end. */
    private Condition days(RecordField field, Field<?> column, Operator operator, Days days) {
        var first = bound(field, days.first());
        var end = bound(field, days.end());
        return switch (operator) {
            case LT -> bound(field, column, Operator.LT, first);
            case GE -> bound(field, column, Operator.GE, first);
            case LE -> bound(field, column, Operator.LT, end);
            case GT -> bound(field, column, Operator.GE, end);
            default -> bound(field, column, Operator.GE, first).and(bound(field, column, Operator.LT, end));
        };
    }

    /** A day as the field counts: itself, or the moment it begins where the reader is. */
    private Object bound(RecordField field, LocalDate day) {
        Instant begin = day.atStartOfDay(reader.zone()).toInstant();
        return field.type().kind() == FieldType.Kind.MOMENT ? begin : day;
    }

    private static Condition bound(RecordField field, Field<?> column, Operator operator, Object value) {
        return apply(column, operator, FieldSql.bind(field, column, value));
    }

    @SuppressWarnings("unchecked")
    private static Condition apply(Field<?> column, Operator operator, Field<?> value) {
        var left = (Field<Object>) column;
        var right = (Field<Object>) value;
        return switch (operator) {
            case EQ -> left.eq(right);
            case NE -> left.ne(right);
            case LT -> left.lt(right);
            case LE -> left.le(right);
            case GT -> left.gt(right);
            case GE -> left.ge(right);
            default -> throw new IllegalStateException("No comparison: " + operator);
        };
    }

    private Object plain(FilterValue value) {
        return switch (value) {
            case FilterValue.Text text -> text.text();
            case FilterValue.Quantity number -> number.number();
            case FilterValue.Clock clock -> clock.time();
            case FilterValue.Moment moment -> moment.at();
            case FilterValue.Truth truth -> truth.value();
            case FilterValue.Id id -> id.id();
            case FilterValue.Me _ -> reader.actor().id().value();
            case FilterValue.Amount amount -> amount.money().amount();
            case FilterValue.Day _, FilterValue.Period _ -> throw new IllegalStateException("No value: " + value);
        };
    }
}
