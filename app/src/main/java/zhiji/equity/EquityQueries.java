package zhiji.equity;

import static zhiji.equity.jooq.Tables.COHORT;
import static zhiji.equity.jooq.Tables.MONTH;
import static zhiji.equity.jooq.Tables.RUN;
import static zhiji.equity.jooq.Tables.SCORE;
import static zhiji.equity.jooq.Tables.TIER_CHANGE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.Money;
import zhiji.platform.PartyId;

/** Sums over the scores of all customers, and counts of how they moved and stayed. */
@Repository
class EquityQueries {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final int MOST_YEARS = 30;
    private static final int MOST_QUARTERS = 16;
    private static final int MOST_MONTHS = 36;
    private static final Field<PartyId> PARTY = DSL.field(DSL.name("party_id"), MONTH.PARTY_ID.getDataType());
    private static final Field<String> BEFORE = DSL.field(DSL.name("before"), SQLDataType.VARCHAR);
    private static final Field<String> AFTER = DSL.field(DSL.name("after"), SQLDataType.VARCHAR);

    private final DSLContext sql;

    EquityQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Absent before the first scoring. */
    Optional<Equity> equity() {
        var first = sql.select(SCORE.CURRENCY, SCORE.AS_OF).from(SCORE).limit(1).fetchOptional();
        return first.map(row -> {
            var currency = row.value1();
            var year = DSL.extract(SCORE.FIRST_ON, DatePart.YEAR).cast(SQLDataType.VARCHAR);
            var kinds = parts(DSL.lower(SCORE.KIND), currency, MOST_YEARS);
            return new Equity(
                    row.value2(),
                    kinds.stream().mapToLong(Equity.Part::customers).sum(),
                    kinds.stream().mapToDouble(Equity.Part::alive).sum(),
                    kinds.stream()
                            .flatMap(kind -> Stream.ofNullable(kind.equity()))
                            .reduce((one, other) -> Money.of(one.amount().add(other.amount()), currency))
                            .orElse(null),
                    kinds,
                    parts(year, currency, MOST_YEARS));
        });
    }

    private List<Equity.Part> parts(Field<String> by, String currency, int most) {
        var revenue = DSL.coalesce(DSL.sum(SCORE.REVENUE), BigDecimal.ZERO);
        return sql.select(by, DSL.count(), DSL.sum(SCORE.ALIVE), revenue, DSL.sum(SCORE.LIFETIME))
                .from(SCORE)
                .groupBy(by)
                .orderBy(by.desc())
                .limit(most)
                .fetch(row -> new Equity.Part(
                        row.value1(),
                        row.value2(),
                        row.value3() == null ? 0 : row.value3().divide(PERCENT).doubleValue(),
                        Money.of(row.value4(), currency),
                        row.value5() == null ? null : Money.of(row.value5(), currency)))
                .reversed();
    }

    /** The latest cohorts, the oldest of them first. */
    List<Equity.Cohort> cohorts() {
        var quarters = DSL.select(COHORT.QUARTER)
                .from(COHORT)
                .groupBy(COHORT.QUARTER)
                .orderBy(COHORT.QUARTER.desc())
                .limit(MOST_QUARTERS);
        var found = new TreeMap<LocalDate, List<Long>>();
        var rows = sql.selectFrom(COHORT)
                .where(COHORT.QUARTER.in(quarters))
                .orderBy(COHORT.QUARTER, COHORT.LATER)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        var last = rows.stream()
                .map(row -> row.getQuarter().plusMonths(3L * row.getLater()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        for (var row : rows) {
            var length = (int) ChronoUnit.MONTHS.between(row.getQuarter(), last) / 3 + 1;
            found.computeIfAbsent(row.getQuarter(), none -> new ArrayList<>(Collections.nCopies(length, 0L)))
                    .set(row.getLater(), row.getCustomers());
        }
        return found.entrySet().stream()
                .map(entry -> new Equity.Cohort(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Some who first bought in a quarter, and bought again so many quarters later. */
    List<PartyId> stayed(LocalDate quarter, int later, int limit) {
        return sql.fetch(
                        """
                        select h.party_id from equity.history h
                        where (select min(day) from unnest(h.days, h.amounts) as bought (day, amount) where amount > 0)
                                between ? - date '1970-01-01' and ? - date '1970-01-01' - 1
                            and exists (select from unnest(h.days, h.amounts) as bought (day, amount)
                                where amount > 0 and day >= ? - date '1970-01-01' and day < ? - date '1970-01-01')
                        order by h.party_id desc limit ?
                        """,
                        quarter,
                        quarter.plusMonths(3),
                        quarter.plusMonths(3L * later),
                        quarter.plusMonths(3L * later + 3),
                        limit)
                .map(row -> new PartyId(row.get(0, UUID.class)));
    }

    /** Counts cohorts anew. */
    void count() {
        sql.deleteFrom(COHORT).execute();
        sql.execute("""
                insert into equity.cohort (quarter, later, customers)
                select make_date(first / 4, first % 4 * 3 + 1, 1), later, count(*)
                from equity.history h cross join lateral (
                    select distinct min(bought.quarter) over () as first, bought.quarter - min(bought.quarter) over () as later
                    from (select extract(year from date '1970-01-01' + day)::int * 4
                            + extract(quarter from date '1970-01-01' + day)::int - 1 as quarter
                        from unnest(h.days, h.amounts) as entry (day, amount) where amount > 0) as bought) as quarters
                group by first, later
                """);
    }

    void started(UUID run) {
        sql.insertInto(RUN).set(RUN.ID, run).execute();
    }

    void ended(UUID run, Instant at) {
        sql.update(RUN).set(RUN.ENDED_AT, at).where(RUN.ID.eq(run)).execute();
    }

    boolean isActive(UUID run) {
        return sql.fetchExists(RUN, RUN.ID.eq(run).and(RUN.ENDED_AT.isNull()));
    }

    /** The months of which something is known, the latest first. */
    List<LocalDate> months() {
        return sql.select(MONTH.MONTH_)
                .from(MONTH)
                .groupBy(MONTH.MONTH_)
                .orderBy(MONTH.MONTH_.desc())
                .limit(MOST_MONTHS)
                .fetch(row -> row.value1());
    }

    /** Between two months, or the ends of them in a time zone. */
    record Span(LocalDate from, LocalDate to, ZoneId zone) {}

    List<Equity.Move> moves(Grouping by, Span span) {
        var count = DSL.count();
        return sql.select(BEFORE, AFTER, count)
                .from(between(by, span))
                .groupBy(BEFORE, AFTER)
                .orderBy(count.desc())
                .fetch(row -> new Equity.Move(word(by, row.value1()), word(by, row.value2()), row.value3()));
    }

    /** Some of those who went one way. */
    List<PartyId> moved(Grouping by, Span span, Equity.Move move, int limit) {
        return sql.select(PARTY)
                .from(between(by, span))
                .where(is(BEFORE, stored(by, move.from())))
                .and(is(AFTER, stored(by, move.to())))
                .orderBy(PARTY.desc())
                .limit(limit)
                .fetch(row -> row.value1());
    }

    private static Condition is(Field<String> field, @Nullable String value) {
        return value == null ? field.isNull() : field.eq(value);
    }

    /** Names of tiers stand as they are. */
    private static @Nullable String word(Grouping by, @Nullable String stored) {
        return stored == null || by == Grouping.TIER
                ? stored
                : stored.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String stored(Grouping by, @Nullable String word) {
        return word == null || by == Grouping.TIER
                ? word
                : word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Table<Record3<PartyId, String, String>> between(Grouping by, Span span) {
        var before = group(by, span.from(), span.zone()).asTable("one");
        var after = group(by, span.to(), span.zone()).asTable("other");
        var one = of(before, PARTY);
        var other = of(after, PARTY);
        return DSL.select(
                        DSL.coalesce(one, other).as(PARTY),
                        of(before, BEFORE).as(BEFORE),
                        of(after, BEFORE).as(AFTER))
                .from(before)
                .fullJoin(after)
                .on(one.eq(other))
                .asTable("moves");
    }

    private static Select<Record2<PartyId, String>> group(Grouping by, LocalDate month, ZoneId zone) {
        if (by == Grouping.TIER) {
            var end = month.plusMonths(1).atStartOfDay(zone).toInstant();
            var latest = DSL.select(TIER_CHANGE.PARTY_ID, TIER_CHANGE.TO_NAME)
                    .distinctOn(TIER_CHANGE.PARTY_ID)
                    .from(TIER_CHANGE)
                    .where(TIER_CHANGE.CHANGED_AT.lt(end))
                    .orderBy(TIER_CHANGE.PARTY_ID, TIER_CHANGE.CHANGED_AT.desc())
                    .asTable("latest");
            var name = of(latest, TIER_CHANGE.TO_NAME);
            return DSL.select(of(latest, TIER_CHANGE.PARTY_ID).as(PARTY), name.as(BEFORE))
                    .from(latest)
                    .where(name.isNotNull());
        }
        var column = by == Grouping.QUADRANT ? MONTH.QUADRANT : MONTH.STAGE;
        return DSL.select(MONTH.PARTY_ID.as(PARTY), column.as(BEFORE))
                .from(MONTH)
                .where(MONTH.MONTH_.eq(month));
    }

    private static <T> Field<T> of(Table<?> table, Field<T> field) {
        return Objects.requireNonNull(table.field(field), () -> "No column " + field);
    }
}
