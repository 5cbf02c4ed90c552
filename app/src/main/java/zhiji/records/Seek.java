package zhiji.records;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import zhiji.filters.FieldSql;
import zhiji.platform.Cursor;
import zhiji.platform.Problem;
import zhiji.types.Columns;
import zhiji.types.RecordField;
import zhiji.types.RecordType;

/**
 * The order of one list, and the place in it where a page begins. What is empty stands last, whatever the direction. Rows
 * with a value of the first key and those without are two stretches, each of which an index can walk.
 */
final class Seek {

    private static final String NONE = "";
    private static final String SOME = "=";

    private final List<Part> parts = new ArrayList<>();
    private final Field<UUID> id;
    private final boolean idDescending;
    private final boolean alwaysPresent;
    private final @Nullable Cursor after;

    /** One key: what is sorted by, and which way. */
    private record Part(Field<Object> value, boolean descending, String name) {}

    @SuppressWarnings("unchecked")
    Seek(RecordType type, RecordSort sort, Table<?> table, @Nullable String after) {
        for (var key : sort.keys()) {
            var value = (Field<Object>) FieldSql.order(type, key.field(), table);
            parts.add(new Part(value, key.descending(), "s" + parts.size()));
        }
        var first = sort.keys().getFirst();
        id = Columns.id(table, type.rows().id());
        idDescending = first.descending();
        alwaysPresent = first.field().is(RecordField.Trait.PRESENT);
        this.after = Cursor.read(after, parts.size() + 1);
    }

    /** What a row needs to say so that the list can go on behind it. */
    List<SelectField<?>> columns() {
        var columns = new ArrayList<SelectField<?>>();
        parts.forEach(part -> columns.add(part.value().as(part.name())));
        columns.add(id.as("id"));
        return columns;
    }

    /** Whether the page begins among the rows that have the first key. */
    boolean beginsPresent() {
        return after == null || !after.value(0).equals(NONE);
    }

    /** Whether there may be rows without the first key. */
    boolean hasAbsent() {
        return !alwaysPresent;
    }

    /** The order of both stretches as one. */
    List<OrderField<?>> wholeOrder() {
        var order = new ArrayList<OrderField<?>>();
        order.add(DSL.field(parts.getFirst().value().isNull()).asc());
        order.addAll(order(true));
        return order;
    }

    List<OrderField<?>> order(boolean present) {
        var order = new ArrayList<OrderField<?>>();
        for (var index = 0; index < parts.size(); index++) {
            var part = parts.get(index);
            if (index > 0) {
                order.add(DSL.field(part.value().isNull()).asc());
                order.add(part.descending() ? part.value().desc() : part.value().asc());
            } else if (present) {
                order.add(part.descending() ? part.value().desc() : part.value().asc());
            }
        }
        order.add(idDescending ? id.desc() : id.asc());
        return order;
    }

    /** The rows of one stretch behind the place where the page begins. */
    Condition behind(boolean present) {
        var first = parts.getFirst();
        var stretch = alwaysPresent
                ? DSL.noCondition()
                : present ? first.value().isNotNull() : first.value().isNull();
        if (after == null || present != beginsPresent()) {
            return stretch;
        }
        try {
            return stretch.and(behind(after, present));
        } catch (DataTypeException | IllegalArgumentException | java.time.DateTimeException madeUp) {
            throw Problem.invalid("cursor.unknown", after.text());
        }
    }

    private Condition behind(Cursor place, boolean present) {
        var equal = DSL.noCondition();
        var ways = new ArrayList<Condition>();
        for (var index = present ? 0 : 1; index < parts.size(); index++) {
            var part = parts.get(index);
            var told = place.value(index);
            if (told.equals(NONE)) {
                equal = equal.and(part.value().isNull());
            } else {
                var value = DSL.val(text(told), part.value().getDataType());
                var further = part.descending()
                        ? part.value().lt(value)
                        : part.value().gt(value);
                ways.add(
                        equal.and(index == 0 ? further : further.or(part.value().isNull())));
                equal = equal.and(part.value().eq(value));
            }
        }
        var last = DSL.val(UUID.fromString(place.value(parts.size())));
        ways.add(equal.and(idDescending ? id.lt(last) : id.gt(last)));
        return bound(place, present).and(DSL.or(ways));
    }

    /** Says again, so that an index can begin there, what the first key cannot be before. */
    private Condition bound(Cursor place, boolean present) {
        if (!present) {
            return DSL.noCondition();
        }
        var first = parts.getFirst();
        var value = DSL.val(text(place.value(0)), first.value().getDataType());
        return first.descending() ? first.value().le(value) : first.value().ge(value);
    }

    Cursor cursor(Record row) {
        var values = new ArrayList<Object>();
        for (var part : parts) {
            var value = row.get(part.name());
            values.add(value == null ? NONE : SOME + value);
        }
        values.add(row.get("id", UUID.class));
        return Cursor.of(values.toArray());
    }

    private static Object text(String told) {
        return told.substring(SOME.length());
    }
}
