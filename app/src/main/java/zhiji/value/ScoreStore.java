package zhiji.value;

import static zhiji.value.jooq.Tables.MONTH;
import static zhiji.value.jooq.Tables.SCORE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.CopyText;
import zhiji.platform.PartyId;
import zhiji.science.value.LifeCycleStage;
import zhiji.science.value.Quadrant;
import zhiji.science.value.Rfm;
import zhiji.science.value.ServiceCostClass;

/** Keeps the scores of all customers, and what they were month by month. */
@Repository
class ScoreStore {

    private static final String COLUMNS =
            "value.score (party_id, segment, as_of, currency, purchases, first_on, last_on,"
                    + " revenue, margin, cost_to_serve, mean_spend, products, recency, frequency, monetary, quadrant,"
                    + " service_class, stage, trend, trend_slope, alive, expected, expected_low, expected_high, silence, alarm_on,"
                    + " next_on, expected_spend, lifetime, lifetime_low, lifetime_high, at_stake, priority)";

    private final DSLContext sql;

    ScoreStore(DSLContext sql) {
        this.sql = sql;
    }

    void clear() {
        sql.deleteFrom(SCORE).execute();
    }

    void add(List<Score> scores) {
        var rows = new CopyText();
        for (var score : scores) {
            rows.add(score.party()).add(score.segment()).add(score.asOf()).add(score.currency());
            add(rows, score.past());
            add(rows, score.classes());
            var trend = score.trend();
            rows.add(trend == null ? null : trend.direction()).add(trend == null ? null : (Object) trend.slope());
            add(rows, score.future());
            rows.end();
        }
        sql.connection(connection -> rows.into(COLUMNS, connection));
    }

    private static void add(CopyText rows, Score.Past past) {
        rows.add(past.purchases())
                .add(past.first())
                .add(past.last())
                .add(past.revenue())
                .add(past.margin())
                .add(past.costToServe())
                .add(past.meanSpend())
                .add(past.products());
    }

    private static void add(CopyText rows, Score.Classes classes) {
        rows.add(classes.rfm().recency())
                .add(classes.rfm().frequency())
                .add(classes.rfm().monetary())
                .add(classes.quadrant().name())
                .add(classes.service())
                .add(classes.stage());
    }

    private static void add(CopyText rows, Score.@Nullable Future future) {
        if (future == null) {
            for (var column = 0; column < 13; column++) {
                rows.add(null);
            }
            return;
        }
        rows.add(future.alive())
                .add(future.expected())
                .add(future.low())
                .add(future.high())
                .add(future.silence())
                .add(future.alarm())
                .add(future.next());
        var money = future.money();
        rows.add(money == null ? null : money.spend())
                .add(money == null ? null : money.lifetime())
                .add(money == null ? null : money.low())
                .add(money == null ? null : money.high())
                .add(money == null ? null : money.atStake())
                .add(money == null ? null : money.priority());
    }

    /** Remembers what the scores of their month are; those of a later day of the month say better. */
    void remember() {
        sql.execute("""
                insert into value.month as kept
                    (month, as_of, party_id, quadrant, service_class, stage, alive, lifetime, revenue)
                select date_trunc('month', as_of)::date, as_of, party_id, quadrant, service_class, stage, alive,
                    lifetime, revenue
                from value.score
                on conflict (party_id, month) do update set as_of = excluded.as_of, quadrant = excluded.quadrant,
                    service_class = excluded.service_class, stage = excluded.stage, alive = excluded.alive,
                    lifetime = excluded.lifetime, revenue = excluded.revenue
                where excluded.as_of >= kept.as_of
                """);
    }

    Optional<Score> find(PartyId party) {
        return sql.selectFrom(SCORE).where(SCORE.PARTY_ID.eq(party)).fetchOptional(ScoreStore::read);
    }

    List<Worth.Month> months(PartyId party) {
        return sql.selectFrom(MONTH)
                .where(MONTH.PARTY_ID.eq(party))
                .orderBy(MONTH.MONTH_)
                .fetch(row -> new Worth.Month(
                        row.getMonth(),
                        Words.of(row.getQuadrant()),
                        row.getStage() == null ? null : Words.of(row.getStage()),
                        row.getAlive(),
                        row.getLifetime()));
    }

    static Score read(Record row) {
        var stage = row.get(SCORE.STAGE);
        var service = row.get(SCORE.SERVICE_CLASS);
        var trend = row.get(SCORE.TREND);
        return new Score(
                row.get(SCORE.PARTY_ID),
                row.get(SCORE.SEGMENT),
                row.get(SCORE.AS_OF),
                row.get(SCORE.CURRENCY),
                new Score.Past(
                        row.get(SCORE.PURCHASES).intValueExact(),
                        row.get(SCORE.FIRST_ON),
                        row.get(SCORE.LAST_ON),
                        row.get(SCORE.REVENUE),
                        row.get(SCORE.MARGIN),
                        row.get(SCORE.COST_TO_SERVE),
                        row.get(SCORE.MEAN_SPEND),
                        row.get(SCORE.PRODUCTS).intValueExact()),
                new Score.Classes(
                        new Rfm(
                                row.get(SCORE.RECENCY).intValueExact(),
                                row.get(SCORE.FREQUENCY).intValueExact(),
                                row.get(SCORE.MONETARY).intValueExact()),
                        Quadrant.valueOf(row.get(SCORE.QUADRANT)),
                        service == null ? null : ServiceCostClass.valueOf(service),
                        stage == null ? null : LifeCycleStage.valueOf(stage)),
                trend == null
                        ? null
                        : new Trend.Found(
                                Trend.valueOf(trend), row.get(SCORE.TREND_SLOPE).doubleValue()),
                row.get(SCORE.ALIVE) == null ? null : future(row));
    }

    private static Score.Future future(Record row) {
        return new Score.Future(
                row.get(SCORE.ALIVE),
                row.get(SCORE.EXPECTED),
                row.get(SCORE.EXPECTED_LOW).intValueExact(),
                row.get(SCORE.EXPECTED_HIGH).intValueExact(),
                row.get(SCORE.SILENCE),
                row.get(SCORE.ALARM_ON),
                row.get(SCORE.NEXT_ON),
                row.get(SCORE.LIFETIME) == null ? null : money(row));
    }

    private static Score.Money money(Record row) {
        return new Score.Money(
                row.get(SCORE.EXPECTED_SPEND),
                row.get(SCORE.LIFETIME),
                row.get(SCORE.LIFETIME_LOW),
                row.get(SCORE.LIFETIME_HIGH),
                row.get(SCORE.AT_STAKE),
                row.get(SCORE.PRIORITY));
    }
}
