package zhiji.tiers;

import static zhiji.tiers.jooq.Tables.GRANTED;
import static zhiji.tiers.jooq.Tables.STANDING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import zhiji.filters.Beside;
import zhiji.platform.PartyId;
import zhiji.types.Columns;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordType;

/**
 * Says in SQL to which tier every customer comes (评定), so that however many there are none of them is held in memory. A
 * customer rises as soon as they meet what a tier asks for. Whoever does not keep theirs is given time at the next monthly
 * review, and falls when that is over, or at once if they are beyond the threshold for leaving.
 */
final class Assessment {

    static final Field<PartyId> PARTY = DSL.field(DSL.name("party_id"), STANDING.PARTY_ID.getDataType());
    static final Field<String> BEFORE = text("before");
    static final Field<Integer> SHOWN = number("shown");
    static final Field<Integer> EARNED = number("earned_step");
    static final Field<Integer> STEP = number("step");
    static final Field<LocalDate> GRACE = DSL.field(DSL.name("grace"), SQLDataType.LOCALDATE);
    static final Field<LocalDate> GRACE_BEFORE = DSL.field(DSL.name("grace_before"), SQLDataType.LOCALDATE);
    static final Field<Boolean> LOST = DSL.field(DSL.name("lost"), SQLDataType.BOOLEAN);
    static final Field<String> EARNED_BEFORE = text("earned_before");

    private static final Field<Integer> NOW = number("now");
    private static final Field<Integer> ENTERED = number("entered");
    private static final Field<Integer> KEPT = number("kept");
    private static final Field<Integer> GIVEN = number("given");

    private final Ladder ladder;
    private final Ladder former;
    private final RecordType type;
    private final boolean monthly;
    private final LocalDate today;

    /**
     * @param former by which it is told whether somebody rises or falls whose tier is not on the ladder any more
     * @param monthly whether it is asked who still keeps their tier
     */
    Assessment(Ladder ladder, Ladder former, RecordType type, boolean monthly, LocalDate today) {
        this.ladder = ladder;
        this.former = former;
        this.type = type;
        this.monthly = monthly;
        this.today = today;
    }

    /** One row for each customer of those that are meant. */
    Select<? extends Record> outcomes(Condition meant) {
        var judged = judged(meant).asTable("judged");
        var steps = DSL.select(
                        PARTY,
                        BEFORE,
                        EARNED_BEFORE,
                        SHOWN,
                        NOW,
                        ENTERED,
                        KEPT,
                        LOST,
                        GIVEN,
                        GRACE_BEFORE,
                        next().as(EARNED))
                .from(judged)
                .asTable("steps");
        return DSL.select(
                        PARTY,
                        BEFORE,
                        EARNED_BEFORE,
                        SHOWN,
                        EARNED,
                        DSL.greatest(EARNED, GIVEN).as(STEP),
                        LOST,
                        GRACE_BEFORE,
                        grace().as(GRACE))
                .from(steps);
    }

    /** The key of a tier by its step; null for none. */
    Field<String> key(Field<Integer> step) {
        return choose(step, tier -> DSL.inline(tier.id()), DSL.inline(null, SQLDataType.VARCHAR));
    }

    /** What a tier is called, by its step. */
    Field<String> name(Field<Integer> step) {
        return choose(step, tier -> DSL.inline(tier.name()), DSL.inline(null, SQLDataType.VARCHAR));
    }

    /** The measures, and beside them what was found before. */
    private Select<? extends Record> judged(Condition meant) {
        var table = type.rows().table();
        var id = Columns.id(table, type.rows().id());
        var fields = ladder.fields().map(this::field).toList();
        return DSL.select(
                        Columns.of(table, type.rows().id()).as(PARTY),
                        STANDING.LEVEL.as(BEFORE),
                        STANDING.EARNED.as(EARNED_BEFORE),
                        shown().as(SHOWN),
                        step(STANDING.EARNED).as(NOW),
                        entered(table).as(ENTERED),
                        kept(table).as(KEPT),
                        DSL.field(lost(table)).as(LOST),
                        step(GRANTED.LEVEL).as(GIVEN),
                        STANDING.GRACE_UNTIL.as(GRACE_BEFORE))
                .from(Beside.joined(type, table, fields))
                .leftJoin(STANDING)
                .on(STANDING.PARTY_ID.coerce(SQLDataType.UUID).eq(id))
                .leftJoin(GRANTED)
                .on(GRANTED.PARTY_ID.coerce(SQLDataType.UUID).eq(id))
                .and(GRANTED.ENDED_AT.isNull())
                .and(GRANTED.UNTIL.ge(today))
                .where(meant);
    }

    private Field<Integer> next() {
        var beyondGrace = DSL.condition(monthly).and(LOST).or(GRACE_BEFORE.lt(today));
        return DSL.when(ENTERED.gt(NOW), ENTERED)
                .when(KEPT.eq(NOW), NOW)
                .when(ladder.graceDays() == 0 ? beyondGrace.or(DSL.condition(monthly)) : beyondGrace, KEPT)
                .otherwise(NOW);
    }

    private Field<LocalDate> grace() {
        var until = monthly
                ? DSL.val(today.plusDays(ladder.graceDays()), SQLDataType.LOCALDATE)
                : DSL.inline(null, SQLDataType.LOCALDATE);
        return DSL.when(EARNED.ne(NOW).or(KEPT.eq(NOW)), DSL.inline(null, SQLDataType.LOCALDATE))
                .otherwise(DSL.coalesce(GRACE_BEFORE, until));
    }

    /** The highest tier whose thresholds for coming in are all met. */
    private Field<Integer> entered(Table<?> table) {
        return highest(step -> all(step, table, Requirement::enter));
    }

    /** The highest tier, up to the present one, whose thresholds for keeping it are all met. */
    private Field<Integer> kept(Table<?> table) {
        var now = step(STANDING.EARNED);
        return highest(step -> now.ge(step).and(all(step, table, Requirement::keep)));
    }

    private Field<Integer> highest(Function<Integer, Condition> holds) {
        CaseConditionStep<Integer> cases = DSL.when(DSL.falseCondition(), DSL.inline(0));
        for (var step = ladder.tiers().size(); step > 0; step--) {
            cases = cases.when(holds.apply(step), DSL.inline(step));
        }
        return cases.otherwise(DSL.inline(0));
    }

    private Condition all(int step, Table<?> table, Function<Requirement, BigDecimal> threshold) {
        return DSL.and(ladder.tiers().get(step - 1).requirements().stream()
                .map(one -> reaches(one, value(one, table), threshold.apply(one)))
                .toList());
    }

    private static Condition reaches(Requirement one, Field<BigDecimal> value, BigDecimal threshold) {
        return one.direction() == Requirement.Direction.HIGHER ? value.ge(threshold) : value.le(threshold);
    }

    /** Whether a measure is beyond what the present tier's threshold for leaving is. */
    private Condition lost(Table<?> table) {
        var now = step(STANDING.EARNED);
        return IntStream.rangeClosed(1, ladder.tiers().size())
                .boxed()
                .flatMap(step -> ladder.tiers().get(step - 1).requirements().stream()
                        .filter(one -> one.leave() != null)
                        .map(one -> now.eq(step).and(beyond(one, value(one, table)))))
                .reduce(DSL.falseCondition(), Condition::or);
    }

    private static Condition beyond(Requirement one, Field<BigDecimal> value) {
        var leave = Objects.requireNonNull(one.leave());
        return one.direction() == Requirement.Direction.HIGHER ? value.lt(leave) : value.gt(leave);
    }

    /** Unknown where the amount is in another currency than the thresholds. */
    private Field<BigDecimal> value(Requirement one, Table<?> table) {
        var field = field(one.field());
        var value = Beside.value(type, field, table).coerce(SQLDataType.NUMERIC);
        return field.type() == FieldType.MONEY
                ? DSL.when(Beside.currency(type, field, table).eq(one.currency()), value)
                : value;
    }

    private RecordField field(String key) {
        return type.field(key).orElseThrow(() -> new IllegalStateException("No field " + key));
    }

    private Field<Integer> shown() {
        CaseConditionStep<Integer> cases = DSL.when(DSL.falseCondition(), DSL.inline(0));
        for (var tier : former.tiers()) {
            if (ladder.step(tier.key()) == 0) {
                cases = cases.when(STANDING.LEVEL.eq(DSL.inline(tier.id())), DSL.inline(former.step(tier.key())));
            }
        }
        return cases.otherwise(step(STANDING.LEVEL));
    }

    private Field<Integer> step(Field<String> key) {
        CaseConditionStep<Integer> cases = DSL.when(DSL.falseCondition(), DSL.inline(0));
        for (var tier : ladder.tiers()) {
            cases = cases.when(key.eq(DSL.inline(tier.id())), DSL.inline(ladder.step(tier.key())));
        }
        return cases.otherwise(DSL.inline(0));
    }

    private Field<String> choose(Field<Integer> step, Function<Tier, Field<String>> chosen, Field<String> none) {
        CaseConditionStep<String> cases = DSL.when(DSL.falseCondition(), none);
        for (var tier : ladder.tiers()) {
            cases = cases.when(step.eq(DSL.inline(ladder.step(tier.key()))), chosen.apply(tier));
        }
        return cases.otherwise(none);
    }

    private static Field<Integer> number(String name) {
        return DSL.field(DSL.name(name), SQLDataType.INTEGER);
    }

    private static Field<String> text(String name) {
        return DSL.field(DSL.name(name), SQLDataType.VARCHAR);
    }
}
