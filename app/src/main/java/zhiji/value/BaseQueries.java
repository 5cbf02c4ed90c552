package zhiji.value;

import static zhiji.value.jooq.Tables.MONTH;
import static zhiji.value.jooq.Tables.SCORE;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.Money;

/** Sums over the scores of all customers. */
@Repository
class BaseQueries {

    private static final Field<BigDecimal> REVENUE = DSL.coalesce(DSL.sum(SCORE.REVENUE), BigDecimal.ZERO);
    private static final Field<BigDecimal> LIFETIME = DSL.sum(SCORE.LIFETIME);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final DSLContext sql;
    private final WarningQueries warnings;

    BaseQueries(DSLContext sql, WarningQueries warnings) {
        this.sql = sql;
        this.warnings = warnings;
    }

    Base base(ValueRun run, ModelCard card) {
        var currency = card.currency();
        var sums = sql.select(DSL.count(), REVENUE, LIFETIME, DSL.sum(SCORE.ALIVE), DSL.sum(SCORE.EXPECTED))
                .from(SCORE)
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
                warnings.count(),
                topShare(),
                groups(SCORE.QUADRANT, currency),
                groups(SCORE.STAGE, currency),
                groups(SCORE.SERVICE_CLASS, currency),
                groups(SCORE.TREND, currency),
                movement());
    }

    private List<Base.Group> groups(TableField<?, String> by, String currency) {
        return sql.select(by, DSL.count(), REVENUE, LIFETIME)
                .from(SCORE)
                .groupBy(by)
                .orderBy(DSL.count().desc())
                .fetch(row -> new Base.Group(
                        row.value1() == null ? null : Words.of(row.value1()),
                        row.value2(),
                        Money.of(row.value3(), currency),
                        money(row.value4(), currency)));
    }

    /** What share of the revenue, in per cent, the best fifth of the customers brought. */
    private @Nullable BigDecimal topShare() {
        return sql.fetchSingle("""
                        select round(100 * sum(revenue) filter (where place <= 0.2) / nullif(sum(revenue), 0), 1)
                        from (select revenue, percent_rank() over (order by revenue desc) as place from value.score) as ranked
                        """)
                .get(0, BigDecimal.class);
    }

    /** From the month before the newest one. */
    private List<Base.Move> movement() {
        var newest = sql.select(DSL.max(MONTH.MONTH_)).from(MONTH);
        var before = sql.select(DSL.max(MONTH.MONTH_)).from(MONTH).where(MONTH.MONTH_.lt(newest));
        return sql.select(MONTH.MONTH_, MONTH.QUADRANT, SCORE.QUADRANT, DSL.count())
                .from(MONTH)
                .join(SCORE)
                .on(SCORE.PARTY_ID.eq(MONTH.PARTY_ID))
                .where(MONTH.MONTH_.eq(before))
                .groupBy(MONTH.MONTH_, MONTH.QUADRANT, SCORE.QUADRANT)
                .orderBy(MONTH.QUADRANT, SCORE.QUADRANT)
                .fetch(row -> new Base.Move(
                        row.value1(), Words.of(row.value2()), Words.of(row.value3()), row.value4()));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : Money.of(amount, currency);
    }
}
