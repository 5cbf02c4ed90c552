package zhiji.value;

import static zhiji.value.jooq.Tables.MONTH;
import static zhiji.value.jooq.Tables.SCORE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.Actor;
import zhiji.platform.Money;

/** Sums over the scores of all customers that the reader may see. */
@Repository
class BaseQueries {

    private static final Field<BigDecimal> REVENUE = DSL.coalesce(DSL.sum(SCORE.REVENUE), BigDecimal.ZERO);
    private static final Field<BigDecimal> LIFETIME = DSL.sum(SCORE.LIFETIME);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal BEST = new BigDecimal("0.2");
    private static final Field<BigDecimal> PLACE = DSL.field(DSL.name("place"), BigDecimal.class);

    private final DSLContext sql;
    private final WarningQueries warnings;
    private final WorthSight sight;

    BaseQueries(DSLContext sql, WarningQueries warnings, WorthSight sight) {
        this.sql = sql;
        this.warnings = warnings;
        this.sight = sight;
    }

    Base base(ValueRun run, ModelCard card, Actor actor) {
        var currency = card.currency();
        var seen = sight.of(actor, SCORE.PARTY_ID);
        var sums = sql.select(DSL.count(), REVENUE, LIFETIME, DSL.sum(SCORE.ALIVE), DSL.sum(SCORE.EXPECTED))
                .from(SCORE)
                .where(seen)
                .fetchSingle();
        var alive = sums.value4();
        return new Base(
                run.id(),
                card.asOf(),
                sums.value1(),
                Money.of(sums.value2(), currency),
                money(sums.value3(), currency),
                alive == null ? null : alive.divide(PERCENT),
                sums.value5(),
                card.horizonWeeks(),
                warnings.count(actor),
                topShare(seen),
                groups(SCORE.QUADRANT, currency, seen),
                groups(SCORE.STAGE, currency, seen),
                groups(SCORE.SERVICE_CLASS, currency, seen),
                groups(SCORE.TREND, currency, seen),
                movement(seen, card.asOf()));
    }

    private List<Base.Group> groups(TableField<?, String> by, String currency, Condition seen) {
        return sql.select(by, DSL.count(), REVENUE, LIFETIME)
                .from(SCORE)
                .where(seen)
                .groupBy(by)
                .orderBy(DSL.count().desc())
                .fetch(row -> new Base.Group(
                        row.value1() == null ? null : Words.of(row.value1()),
                        row.value2(),
                        Money.of(row.value3(), currency),
                        money(row.value4(), currency)));
    }

    /** What share of the revenue, in per cent, the best fifth of the customers brought. */
    private @Nullable BigDecimal topShare(Condition seen) {
        var ranked = DSL.select(
                        SCORE.REVENUE,
                        DSL.percentRank()
                                .over(DSL.orderBy(SCORE.REVENUE.desc()))
                                .as(PLACE))
                .from(SCORE)
                .where(seen)
                .asTable("ranked");
        var revenue = ranked.field(SCORE.REVENUE);
        var best = DSL.sum(revenue).filterWhere(PLACE.le(BEST));
        return sql.select(DSL.round(best.times(PERCENT).divide(DSL.nullif(DSL.sum(revenue), BigDecimal.ZERO)), 1))
                .from(ranked)
                .fetchSingle(row -> row.value1());
    }

    /** From the last month before that of the scores. */
    private List<Base.Move> movement(Condition seen, LocalDate asOf) {
        var before = sql.select(DSL.max(MONTH.MONTH_)).from(MONTH).where(MONTH.MONTH_.lt(asOf.withDayOfMonth(1)));
        return sql.select(MONTH.MONTH_, MONTH.QUADRANT, SCORE.QUADRANT, DSL.count())
                .from(MONTH)
                .join(SCORE)
                .on(SCORE.PARTY_ID.eq(MONTH.PARTY_ID))
                .where(MONTH.MONTH_.eq(before))
                .and(seen)
                .groupBy(MONTH.MONTH_, MONTH.QUADRANT, SCORE.QUADRANT)
                .orderBy(MONTH.QUADRANT, SCORE.QUADRANT)
                .fetch(row ->
                        new Base.Move(row.value1(), Words.of(row.value2()), Words.of(row.value3()), row.value4()));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : Money.of(amount, currency);
    }
}
