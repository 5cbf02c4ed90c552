package zhiji.equity;

import static zhiji.equity.jooq.Tables.OBSERVED;
import static zhiji.equity.jooq.Tables.SURVIVAL;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.Money;
import zhiji.science.value.SurvivalCurve;

/** Counts where the levers of customer equity stand, and how long customers stay; and reads both. */
@Repository
class LeverQueries {

    private static final double CONFIDENCE = 0.95;
    private static final double HIGHEST_RETENTION = 0.999;
    private static final int YEARS = 5;

    private final DSLContext sql;

    LeverQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Where the levers stand on that day. */
    record Observed(LocalDate asOf, Levers.Setting setting) {}

    /** Absent before the first count. */
    Optional<Observed> observed() {
        return sql.selectFrom(OBSERVED).fetchOptional(row -> {
            var active = Math.max(1, row.getActive());
            var margin = row.getRevenue()
                    .multiply(BigDecimal.valueOf(row.getMargin()))
                    .divide(BigDecimal.valueOf(active), 2, RoundingMode.HALF_UP);
            var retention = row.getEarlier() == 0 ? 0 : (double) row.getKept() / row.getEarlier();
            return new Observed(
                    row.getAsOf(),
                    new Levers.Setting(
                            row.getActive(),
                            Money.of(margin, row.getCurrency()),
                            Math.min(HIGHEST_RETENTION, retention),
                            row.getAnnualDiscount(),
                            Money.of(BigDecimal.ZERO, row.getCurrency()),
                            row.getWon(),
                            YEARS));
        });
    }

    List<SurvivalCurve.Step> survival() {
        return sql.selectFrom(SURVIVAL)
                .orderBy(SURVIVAL.MONTHS)
                .fetch(row -> new SurvivalCurve.Step(
                        row.getMonths(),
                        Math.toIntExact(row.getAtRisk()),
                        Math.toIntExact(row.getDepartures()),
                        (double) row.getDepartures() / row.getAtRisk(),
                        row.getShare(),
                        row.getLow(),
                        row.getHigh()));
    }

    /** Counts anew, of the day of the latest scores. */
    void count() {
        sql.deleteFrom(OBSERVED).execute();
        sql.execute("""
                insert into equity.observed
                    (as_of, currency, margin, annual_discount, earlier, kept, active, won, revenue)
                select b.as_of, b.currency, b.margin, b.annual_discount,
                    count(*) filter (where c.earlier), count(*) filter (where c.earlier and c.later),
                    count(*) filter (where c.later), count(*) filter (where c.first > c.today - 365),
                    coalesce(sum(c.revenue), 0)
                from equity.basis b left join lateral (
                    select t.today, min(e.day) filter (where e.amount > 0) as first,
                        bool_or(e.amount > 0 and e.day > t.today - 730 and e.day <= t.today - 365) as earlier,
                        bool_or(e.amount > 0 and e.day > t.today - 365) as later,
                        sum(e.amount) filter (where e.day > t.today - 365) as revenue
                    from (select b.as_of - date '1970-01-01' as today) as t, equity.history h,
                        unnest(h.days, h.amounts) as e (day, amount)
                    where e.day <= t.today
                    group by h.party_id, t.today) as c on true
                group by b.as_of, b.currency, b.margin, b.annual_discount
                """);
        sql.deleteFrom(SURVIVAL).execute();
        var curve = curve();
        if (curve.steps().isEmpty()) {
            return;
        }
        sql.insertInto(SURVIVAL)
                .columns(
                        SURVIVAL.MONTHS,
                        SURVIVAL.AT_RISK,
                        SURVIVAL.DEPARTURES,
                        SURVIVAL.SHARE,
                        SURVIVAL.LOW,
                        SURVIVAL.HIGH)
                .valuesOfRows(curve.steps().stream()
                        .map(step -> DSL.row(
                                (int) step.tenure(),
                                (long) step.atRisk(),
                                (long) step.departures(),
                                step.survival(),
                                step.low(),
                                step.high()))
                        .toList())
                .execute();
    }

    /** Whoever is more likely gone than not left with their last purchase; the others are customers until the day of the scores. */
    private SurvivalCurve curve() {
        var counts = new TreeMap<Double, SurvivalCurve.Count>();
        sql.fetch("""
                select (case when s.alive < 50 then h.days[cardinality(h.days)] else s.as_of - date '1970-01-01' end
                        - h.days[1]) * 12 / 365 as months,
                    count(*) filter (where s.alive < 50), count(*) filter (where s.alive >= 50)
                from equity.score s join equity.history h on h.party_id = s.party_id
                where s.alive is not null and cardinality(h.days) > 0 and h.days[1] <= s.as_of - date '1970-01-01'
                group by 1
                """)
                .forEach(row -> counts.put(
                        row.get(0, Double.class),
                        new SurvivalCurve.Count(row.get(1, Integer.class), row.get(2, Integer.class))));
        return SurvivalCurve.of(counts, CONFIDENCE);
    }
}
