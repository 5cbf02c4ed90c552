package zhiji.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.conf.SettingsTools;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.filters.Comparison;
import zhiji.filters.FieldSql;
import zhiji.filters.FilterValue;
import zhiji.filters.Filters;
import zhiji.filters.Operator;
import zhiji.filters.Reader;
import zhiji.types.Columns;
import zhiji.types.FieldType;
import zhiji.types.RecordField;

/** The first records of every column of a board, or of every day of a calendar, in one query. */
@Repository
class BoardQueries {

    private static final String COLUMN = "board_column";
    private static final String DAY = "board_day";
    private static final String COUNT = "board_count";
    private static final String PLACE = "board_place";

    private final DSLContext sql;
    private final Filters filters;
    private final RowValues values;

    BoardQueries(DSLContext sql, Filters filters, RowValues values) {
        var settings = SettingsTools.clone(sql.settings()).withStatementType(StatementType.STATIC_STATEMENT);
        this.sql = DSL.using(sql.configuration().derive(settings));
        this.filters = filters;
        this.values = values;
    }

    /** The first records of a column, and where the list of them goes on. */
    record Cards(List<RecordItem> items, @Nullable String next) {

        static final Cards NONE = new Cards(List.of(), null);
    }

    /** By the keys of the options. */
    Map<Optional<String>, Cards> cards(RecordRequest request, RecordField by, Reader reader) {
        var table = request.type().rows().table();
        var page = (request.filter() == null ? beginnings(request, by, reader) : numbered(request, by, reader))
                .asTable("page");
        var seek = new Seek(request.type(), request.sort(), table, null);
        var rows = sql.select(page.fields())
                .select(values.columns(request.type(), request.fields(), table))
                .from(page)
                .join(seek.from())
                .on(Columns.id(table, request.type().rows().id()).eq(page.field("id", UUID.class)))
                .orderBy(seek.wholeOrder())
                .fetch();
        var columns = new LinkedHashMap<Optional<String>, List<Record>>();
        rows.forEach(row -> columns.computeIfAbsent(
                        Optional.ofNullable(row.get(COLUMN, String.class)), same -> new ArrayList<>())
                .add(row));
        var cards = new LinkedHashMap<Optional<String>, Cards>();
        columns.forEach((option, found) -> cards.put(option, cards(request, seek, found, reader)));
        return cards;
    }

    /** Of all records each column is a list of its own, which walks an index and ends as soon as it is full. */
    private Select<Record> beginnings(RecordRequest request, RecordField by, Reader reader) {
        var value = FieldSql.value(request.type(), by, request.type().rows().table());
        var lists = new ArrayList<Select<Record>>();
        for (var option : by.options()) {
            var own = value.coerce(String.class).eq(DSL.inline(option.stored()));
            lists.add(column(request, own, Optional.of(option.key()), reader));
        }
        lists.add(column(request, value.isNull(), Optional.empty(), reader));
        return lists.stream().reduce(Select::unionAll).orElseThrow();
    }

    /** What a filter leaves is read once for all columns: to walk an index for each would pass by most of its records. */
    private Select<Record> numbered(RecordRequest request, RecordField by, Reader reader) {
        var type = request.type();
        var table = type.rows().table();
        var value = FieldSql.value(type, by, table).coerce(String.class);
        var keys = by.options().stream().collect(Collectors.toMap(RecordField.Option::stored, RecordField.Option::key));
        var seek = new Seek(type, request.sort(), table, null);
        var numbered = DSL.select(seek.columns())
                .select(DSL.case_(value).mapValues(keys).as(COLUMN))
                .select(DSL.rowNumber()
                        .over(DSL.partitionBy(value).orderBy(seek.wholeOrder()))
                        .as(PLACE))
                .from(table)
                .where(filters.matching(request.filter(), type, table, reader))
                .and(value.isNull().or(value.in(keys.keySet())))
                .asTable("numbered");
        return DSL.select(numbered.fields())
                .from(numbered)
                .where(DSL.field(DSL.name("numbered", PLACE), Integer.class).le(request.limit() + 1));
    }

    private Select<Record> column(RecordRequest request, Condition own, Optional<String> option, Reader reader) {
        var type = request.type();
        var table = type.rows().table();
        var seek = new Seek(type, request.sort(), table, null);
        var rows = DSL.select(seek.columns())
                .select(DSL.inline(option.orElse(null), SQLDataType.VARCHAR).as(COLUMN))
                .from(seek.from())
                .where(filters.matching(request.filter(), type, table, reader))
                .and(own)
                .orderBy(seek.hasAbsent() ? seek.wholeOrder() : seek.order(true))
                .limit(request.limit() + 1);
        return DSL.select().from(rows.asTable("own"));
    }

    private Cards cards(RecordRequest request, Seek seek, List<Record> rows, Reader reader) {
        var shown = rows.subList(0, Math.min(request.limit(), rows.size()));
        var items = values.items(shown, request.type(), request.fields(), reader.actor());
        return new Cards(
                items,
                rows.size() <= request.limit()
                        ? null
                        : seek.cursor(rows.get(request.limit() - 1)).text());
    }

    /** Counted and numbered within each day. */
    List<Boards.CalendarDay> days(RecordRequest request, RecordField by, Boards.Span span, Reader reader) {
        var type = request.type();
        var table = type.rows().table();
        var id = Columns.id(table, type.rows().id());
        var value = FieldSql.value(type, by, table);
        var comparison = new Comparison(type, table, reader);
        var day = day(by, value, reader);
        var order = new ArrayList<OrderField<?>>(List.of(value));
        var seek = new Seek(type, request.sort(), table, null);
        order.addAll(seek.wholeOrder());
        var numbered = DSL.select(id.as("id"), day.as(DAY))
                .select(DSL.count().over(DSL.partitionBy(day)).as(COUNT))
                .select(DSL.rowNumber()
                        .over(DSL.partitionBy(day).orderBy(order))
                        .as(PLACE))
                .from(seek.from())
                .where(filters.matching(request.filter(), type, table, reader))
                .and(comparison.of(by, Operator.GE, List.of(new FilterValue.Day(span.from()))))
                .and(comparison.of(by, Operator.LT, List.of(new FilterValue.Day(span.to()))))
                .asTable("numbered");
        var place = DSL.field(DSL.name("numbered", PLACE), Integer.class);
        var rows = sql.select(numbered.fields())
                .select(values.columns(type, request.fields(), table))
                .from(numbered)
                .join(table)
                .on(id.eq(numbered.field("id", UUID.class)))
                .where(place.le(request.limit()))
                .orderBy(DSL.field(DSL.name("numbered", DAY)), place)
                .fetch();
        var days = new LinkedHashMap<LocalDate, List<Record>>();
        rows.forEach(row -> days.computeIfAbsent(row.get(DAY, LocalDate.class), same -> new ArrayList<>())
                .add(row));
        return days.entrySet().stream()
                .map(one -> new Boards.CalendarDay(
                        one.getKey(),
                        one.getValue().getFirst().get(COUNT, Long.class),
                        values.items(one.getValue(), type, request.fields(), reader.actor())))
                .toList();
    }

    /** The day where the reader is. */
    private static Field<LocalDate> day(RecordField by, Field<?> value, Reader reader) {
        return by.type().kind() == FieldType.Kind.DATE
                ? DSL.field("({0})::date", LocalDate.class, value)
                : DSL.field(
                        "(({0})::timestamptz at time zone {1})::date",
                        LocalDate.class, value, DSL.inline(reader.zone().getId()));
    }
}
