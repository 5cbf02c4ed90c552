package zhiji.records;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.filters.FieldSql;
import zhiji.filters.Filter;
import zhiji.filters.Filters;
import zhiji.filters.Reader;
import zhiji.platform.Money;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordType;

/** Counts and sums of records by the value of a field, in one query. */
@Repository
class GroupQueries {

    /** With more values than this a field tells records apart rather than together. */
    private static final int MOST = 200;

    private final DSLContext sql;
    private final Filters filters;
    private final RowValues values;

    GroupQueries(DSLContext sql, Filters filters, RowValues values) {
        this.sql = sql;
        this.filters = filters;
        this.values = values;
    }

    /** What is grouped, and what is added up. */
    record Request(
            RecordType type,
            @Nullable Filter filter,
            RecordField by,
            @Nullable RecordField sum) {}

    /** The largest groups first. */
    List<RecordGroup> groups(Request request, Reader reader) {
        var type = request.type();
        var table = type.rows().table();
        var value = FieldSql.value(type, request.by(), table);
        var sum = request.sum();
        Field<BigDecimal> total = sum == null
                ? DSL.inline(null, SQLDataType.NUMERIC)
                : DSL.sum(FieldSql.value(type, sum, table).coerce(BigDecimal.class));
        Field<String> currency = sum == null || sum.type() != FieldType.MONEY
                ? DSL.inline(null, SQLDataType.VARCHAR)
                : FieldSql.currency(type, sum, table);
        var keys = new ArrayList<Field<?>>(List.of(value));
        if (sum != null && sum.type() == FieldType.MONEY) {
            keys.add(currency);
        }
        var rows = sql.select(
                        value.as("value"), currency.as("currency"), DSL.count().as("count"), total.as("total"))
                .from(table)
                .where(filters.matching(request.filter(), type, table, reader))
                .groupBy(keys)
                .orderBy(DSL.count().desc(), value)
                .limit(MOST)
                .fetch();
        var groups = new LinkedHashMap<Optional<Object>, List<Record>>();
        rows.forEach(row -> groups.computeIfAbsent(Optional.ofNullable(row.get("value")), same -> new ArrayList<>())
                .add(row));
        return groups.entrySet().stream()
                .map(group -> group(request.by(), group.getKey().orElse(null), group.getValue()))
                .toList();
    }

    /** Amounts of several currencies are not added to each other. */
    private RecordGroup group(RecordField by, @Nullable Object value, List<Record> rows) {
        var count = rows.stream().mapToLong(row -> row.get("count", Long.class)).sum();
        var amounts = rows.stream()
                .filter(row -> row.get("currency") != null && row.get("total") != null)
                .map(row -> Money.of(row.get("total", BigDecimal.class), row.get("currency", String.class)))
                .toList();
        var first = rows.getFirst();
        var sum = first.get("currency") == null ? first.get("total", BigDecimal.class) : null;
        return new RecordGroup(
                value == null ? null : values.shown(by, Objects.requireNonNull(value)), count, sum, amounts);
    }
}
