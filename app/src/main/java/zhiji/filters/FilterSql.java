package zhiji.filters;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import zhiji.access.Scope;
import zhiji.types.Columns;
import zhiji.types.FieldColumn;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordRelation;
import zhiji.types.RecordRows;
import zhiji.types.RecordSearch;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Turns one filter into a condition. Each table it reaches is cut down to what lives and the reader may see. */
final class FilterSql {

    private final RecordTypes types;
    private final Visibility visibility;
    private final Reader reader;
    private int aliases;

    FilterSql(RecordTypes types, Visibility visibility, Reader reader) {
        this.types = types;
        this.visibility = visibility;
        this.reader = reader;
    }

    Condition condition(Filter filter, RecordType type, Table<?> table) {
        return switch (filter) {
            case Filter.All all ->
                DSL.and(all.parts().stream()
                        .map(part -> condition(part, type, table))
                        .toList());
            case Filter.Any any ->
                DSL.or(any.parts().stream()
                        .map(part -> condition(part, type, table))
                        .toList());
            case Filter.Not not -> not(condition(not.part(), type, table));
            case Filter.Search search -> found(search, type, table);
            case Filter.Among among -> Columns.id(table, type.rows().id()).in(among.ids());
            case Filter.Compare compare -> compare(compare, type, table);
            case Filter.Has has -> has(has.related(), type, table);
            case Filter.Aggregate aggregate -> aggregate(aggregate, type, table);
        };
    }

    /** The rows of a type that the reader may see, or reach with the right that is asked for. */
    Condition visible(RecordType type, Table<?> table) {
        return visible(type, table, Scope.ALL);
    }

    /** What hangs on a record is reached no farther than that record is. */
    private Condition visible(RecordType type, Table<?> table, Scope limit) {
        var reach = limit.narrowest(visibility.scope(reader.actor(), type.key(), reader.right()));
        if (reach == Scope.NONE && type.rows().scope() instanceof RecordRows.Scope.Through) {
            return DSL.falseCondition();
        }
        return switch (type.rows().scope()) {
            case RecordRows.Scope.Owner owner ->
                visibility.rows(
                        reader.actor(),
                        type.key(),
                        new Visibility.Reach(reader.right(), reach),
                        Columns.of(table, type.rows().id()),
                        Columns.of(table, owner.owner()));
            case RecordRows.Scope.Through through -> {
                var relation = type.relation(through.relation()).orElseThrow();
                yield exists(relation, type, table, (next, alias) -> visible(next, alias, reach));
            }
        };
    }

    /** Nothing is unknown: what is empty does not hold, and its opposite does. */
    private static Condition not(Condition condition) {
        return DSL.condition("({0}) is not true", condition);
    }

    /** By their own words, and those that hang on records also by the words of these. */
    private Condition found(Filter.Search search, RecordType type, Table<?> table) {
        var own = type.rows().search();
        var ways = new ArrayList<Condition>();
        if (own != null) {
            ways.add(found(own, search.words(), type, table));
        }
        if (type.rows().scope() instanceof RecordRows.Scope.Through) {
            type.relations().stream()
                    .map(relation -> exists(relation, type, table, (target, alias) -> found(search, target, alias)))
                    .forEach(ways::add);
        }
        return DSL.or(ways);
    }

    private Condition found(RecordSearch search, String words, RecordType type, Table<?> table) {
        if (!visibility.restricts(reader.actor(), type.key())) {
            return search.matching(words, table);
        }
        return types.field(type, type.view().name(), reader.actor())
                .map(RecordField::column)
                .map(column -> column instanceof FieldColumn.Name name ? search.matchingName(words, name, table) : null)
                .orElseGet(DSL::falseCondition);
    }

    private Condition compare(Filter.Compare compare, RecordType type, Table<?> table) {
        var operator = compare.operator();
        if (operator == Operator.NE) {
            return not(compare(new Filter.Compare(compare.field(), Operator.EQ, compare.values()), type, table));
        }
        var path = compare.field();
        if (operator == Operator.EMPTY && !path.hops().isEmpty()) {
            return not(follow(
                    path.hops(), type, table, (last, alias) -> not(FieldSql.isEmpty(last, path.field(), alias))));
        }
        return follow(
                path.hops(),
                type,
                table,
                (last, alias) -> new Comparison(last, alias, reader).of(path.field(), operator, compare.values()));
    }

    /** What holds of a row of a type. */
    private interface Test {
        Condition of(RecordType type, Table<?> alias);
    }

    private Condition follow(List<RecordRelation> hops, RecordType type, Table<?> table, Test test) {
        if (hops.isEmpty()) {
            return test.of(type, table);
        }
        var rest = hops.subList(1, hops.size());
        return exists(hops.getFirst(), type, table, (next, alias) -> {
            var seen = visible(next, alias);
            return seen.and(follow(rest, next, alias, test));
        });
    }

    private Condition exists(RecordRelation relation, RecordType type, Table<?> table, Test test) {
        var target = types.get(relation.target());
        var alias = alias(target);
        return DSL.exists(DSL.selectOne()
                .from(alias)
                .where(Columns.id(alias, target.rows().id()).eq(current(target, key(relation, type, table))))
                .and(target.rows().living(alias))
                .and(test.of(target, alias)));
    }

    private Condition has(Filter.RelatedRecords related, RecordType type, Table<?> table) {
        var source = related.way().source();
        var id = Columns.id(table, type.rows().id());
        var own = alias(source);
        var direct = DSL.exists(DSL.selectOne()
                .from(own)
                .where(key(related.way().relation(), source, own).eq(id))
                .and(related(related, own)));
        var mergedInto = type.rows().mergedInto();
        if (mergedInto == null) {
            return direct;
        }
        var member = alias(type);
        var theirs = alias(source);
        return direct.or(DSL.exists(DSL.selectOne()
                .from(member)
                .join(theirs)
                .on(key(related.way().relation(), source, theirs)
                        .eq(Columns.id(member, type.rows().id())))
                .where(Columns.id(member, mergedInto).eq(id))
                .and(related(related, theirs))));
    }

    /**
     * Sums are made once for all records rather than for each. What holds even without any related record is asked the
     * other way round: there are none about which the opposite is true.
     */
    private Condition aggregate(Filter.Aggregate aggregate, RecordType type, Table<?> table) {
        var way = aggregate.related().way();
        var alias = alias(way.source());
        var key = current(type, key(way.relation(), way.source(), alias));
        var compared = compared(aggregate, alias);
        var withNone = holdsWithNone(aggregate);
        var groups = DSL.select(key)
                .from(alias)
                .where(related(aggregate.related(), alias))
                .and(key.isNotNull())
                .and(inCurrency(aggregate, alias))
                .groupBy(key)
                .having(withNone ? not(compared) : compared);
        var id = Columns.id(table, type.rows().id());
        if (!withNone) {
            return id.in(groups);
        }
        var group = groups.asTable("g" + ++aliases, "id");
        return DSL.notExists(DSL.selectOne()
                .from(group)
                .where(Objects.requireNonNull(group.field("id", UUID.class)).eq(id)));
    }

    private Condition compared(Filter.Aggregate aggregate, Table<?> alias) {
        var source = aggregate.related().way().source();
        var comparison = new Comparison(source, alias, reader);
        var field = aggregate.field();
        if (field == null) {
            return comparison.of(DSL.count(), aggregate.operator(), number(aggregate));
        }
        var value = FieldSql.value(source, field, alias);
        return switch (aggregate.total()) {
            case COUNT -> throw new IllegalStateException("Counts have no field.");
            case SUM -> comparison.of(DSL.sum(value.coerce(BigDecimal.class)), aggregate.operator(), number(aggregate));
            case AVG -> comparison.of(DSL.avg(value.coerce(BigDecimal.class)), aggregate.operator(), number(aggregate));
            case MIN -> edge(field, DSL.min(value), aggregate, comparison);
            case MAX -> edge(field, DSL.max(value), aggregate, comparison);
        };
    }

    /** Amounts of other currencies were left out before. */
    private static Condition edge(
            RecordField field, Field<?> value, Filter.Aggregate aggregate, Comparison comparison) {
        return field.type() == FieldType.MONEY
                ? comparison.of(value.coerce(BigDecimal.class), aggregate.operator(), number(aggregate))
                : comparison.of(field, value, aggregate.operator(), aggregate.value());
    }

    private static BigDecimal number(Filter.Aggregate aggregate) {
        return switch (aggregate.value()) {
            case FilterValue.Quantity number -> number.number();
            case FilterValue.Amount amount -> amount.money().amount();
            default -> throw new IllegalStateException("No number: " + aggregate.value());
        };
    }

    private static Condition inCurrency(Filter.Aggregate aggregate, Table<?> alias) {
        return aggregate.value() instanceof FilterValue.Amount amount
                ? FieldSql.currency(
                                aggregate.related().way().source(), Objects.requireNonNull(aggregate.field()), alias)
                        .eq(amount.money().currency().getCurrencyCode())
                : DSL.noCondition();
    }

    /** Of nothing the count and the sum are zero, everything else is unknown. */
    private static boolean holdsWithNone(Filter.Aggregate aggregate) {
        if (aggregate.total() != Filter.Total.COUNT && aggregate.total() != Filter.Total.SUM) {
            return false;
        }
        var sign = BigDecimal.ZERO.compareTo(number(aggregate));
        return switch (aggregate.operator()) {
            case EQ -> sign == 0;
            case NE -> sign != 0;
            case LT -> sign < 0;
            case LE -> sign <= 0;
            case GT -> sign > 0;
            case GE -> sign >= 0;
            default -> throw new IllegalStateException("No comparison: " + aggregate.operator());
        };
    }

    private Condition related(Filter.RelatedRecords related, Table<?> alias) {
        var source = related.way().source();
        var seen = source.rows().living(alias);
        // Whoever came here along this relation, and is held back by nothing else, sees the record at its end already.
        var cameThrough = source.rows().scope() instanceof RecordRows.Scope.Through through
                && through.relation().equals(related.way().relation().key())
                && visibility.scope(reader.actor(), source.key(), reader.right()) == Scope.ALL;
        var visible = cameThrough ? seen : seen.and(visible(source, alias));
        return related.where() == null ? visible : visible.and(condition(related.where(), source, alias));
    }

    private static Field<UUID> key(RecordRelation relation, RecordType type, Table<?> table) {
        return switch (relation.column()) {
            case FieldColumn.Plain plain -> Columns.id(table, plain.column());
            case FieldColumn.Document _ ->
                FieldSql.value(type, type.field(relation.key()).orElseThrow(), table)
                        .coerce(UUID.class);
            default -> throw new IllegalStateException("No relation: " + relation.key());
        };
    }

    /** The record that an id stands for now: facts keep the id of a record that was merged into another. */
    private Field<UUID> current(RecordType type, Field<UUID> id) {
        var mergedInto = type.rows().mergedInto();
        if (mergedInto == null) {
            return id;
        }
        var member = alias(type);
        return DSL.coalesce(
                DSL.field(DSL.select(Columns.id(member, mergedInto))
                        .from(member)
                        .where(Columns.id(member, type.rows().id()).eq(id))),
                id);
    }

    private Table<?> alias(RecordType type) {
        return type.rows().table().as("t" + ++aliases);
    }
}
