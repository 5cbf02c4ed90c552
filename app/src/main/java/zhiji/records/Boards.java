package zhiji.records;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.filters.Reader;
import zhiji.platform.Money;
import zhiji.platform.Problem;
import zhiji.types.FieldType;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;

/** Front door to records laid out by a field (看板、日历): in columns by a choice, or in days by a date. */
@Service
class Boards {

    private static final int LONGEST_CALENDAR = 62;

    private final RecordTypes types;
    private final Records records;
    private final GroupQueries groups;
    private final BoardQueries queries;

    Boards(RecordTypes types, Records records, GroupQueries groups, BoardQueries queries) {
        this.types = types;
        this.records = records;
        this.groups = groups;
        this.queries = queries;
    }

    /** The records of a board that have the same option, or none: how many they are, and the first of them. */
    record BoardColumn(
            @Nullable String value,
            long count,
            @Nullable String sum,
            List<Money> amounts,
            List<RecordItem> items,
            @Nullable String next) {}

    /** The records of one day: how many they are, and the first of them. */
    record CalendarDay(LocalDate date, long count, List<RecordItem> items) {}

    /** Every option has its column, in the order of the options; what has none comes last. */
    public List<BoardColumn> columns(String typeKey, Records.Wanted wanted, ByField by, Reader reader) {
        var field = types.field(types.get(typeKey), by.field(), reader.actor())
                .filter(one -> one.type() == FieldType.CHOICE)
                .orElseThrow(() -> fault("by", "board.field", by.field()));
        var asked = records.request(typeKey, wanted, reader);
        var request = asked.showing(field);
        var sum = records.summed(request.type(), by.sum(), reader.actor());
        var found =
                groups.groups(new GroupQueries.Request(request.type(), request.filter(), field, sum), reader).stream()
                        .collect(Collectors.toMap(Boards::value, Function.identity()));
        var cards = queries.cards(request, field, reader);
        var columns = new ArrayList<BoardColumn>();
        for (var option : field.options()) {
            columns.add(column(option.key(), found, cards));
        }
        var without = column(null, found, cards);
        if (without.count() > 0) {
            columns.add(without);
        }
        return included(request.type(), columns, wanted.include(), reader);
    }

    /** What lies between two days, the last not among them; days without anything are left out. */
    public List<CalendarDay> days(String typeKey, Records.Wanted wanted, Span span, Reader reader) {
        var field = types.field(types.get(typeKey), span.field(), reader.actor())
                .filter(one ->
                        one.type().kind() == FieldType.Kind.DATE || one.type().kind() == FieldType.Kind.MOMENT)
                .orElseThrow(() -> fault("by", "calendar.field", span.field()));
        var length = ChronoUnit.DAYS.between(span.from(), span.to());
        if (length < 1 || length > LONGEST_CALENDAR) {
            throw fault("to", "calendar.length", LONGEST_CALENDAR);
        }
        var request = records.request(typeKey, wanted, reader).showing(field);
        var days = queries.days(request, field, span, reader);
        var items = days.stream().flatMap(day -> day.items().stream()).toList();
        var whole = byId(records.include(request.type(), items, wanted.include(), reader));
        return days.stream()
                .map(day -> new CalendarDay(day.date(), day.count(), known(day.items(), whole)))
                .toList();
    }

    /** By which choice columns are made, and what is added up in them. */
    record ByField(String field, @Nullable String sum) {}

    /** Days of a field, the last not among them. */
    record Span(String field, LocalDate from, LocalDate to) {}

    private static Optional<String> value(RecordGroup group) {
        return Optional.ofNullable(group.value()).map(Object::toString);
    }

    private static BoardColumn column(
            @Nullable String option,
            Map<Optional<String>, RecordGroup> groups,
            Map<Optional<String>, BoardQueries.Cards> cards) {
        var key = Optional.ofNullable(option);
        var group = groups.get(key);
        var shown = cards.getOrDefault(key, BoardQueries.Cards.NONE);
        var sum = group == null || group.sum() == null ? null : RowValues.number(Objects.requireNonNull(group.sum()));
        return new BoardColumn(
                option,
                group == null ? 0 : group.count(),
                sum,
                group == null ? List.of() : group.amounts(),
                shown.items(),
                shown.next());
    }

    /** One query for each relation, whatever the number of columns. */
    private List<BoardColumn> included(
            RecordType type, List<BoardColumn> columns, @Nullable List<String> include, Reader reader) {
        var items = columns.stream().flatMap(column -> column.items().stream()).toList();
        var whole = byId(records.include(type, items, include, reader));
        return columns.stream()
                .map(column -> new BoardColumn(
                        column.value(),
                        column.count(),
                        column.sum(),
                        column.amounts(),
                        known(column.items(), whole),
                        column.next()))
                .toList();
    }

    private static Map<UUID, RecordItem> byId(List<RecordItem> items) {
        return items.stream().collect(Collectors.toMap(RecordItem::id, Function.identity()));
    }

    private static List<RecordItem> known(List<RecordItem> items, Map<UUID, RecordItem> whole) {
        return items.stream()
                .map(item -> Objects.requireNonNull(whole.get(item.id())))
                .toList();
    }

    private static Problem fault(String path, String code, Object... values) {
        return Problem.invalid(List.of(Problem.Field.of(path, code, values)));
    }
}
