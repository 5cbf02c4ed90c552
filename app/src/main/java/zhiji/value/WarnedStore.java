package zhiji.value;

import static zhiji.value.jooq.Tables.DISMISSAL;
import static zhiji.value.jooq.Tables.WARNED;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.Actor;

/** Keeps every warning that was given, and what became of it. */
@Repository
class WarnedStore {

    private final DSLContext sql;
    private final WorthSight sight;

    WarnedStore(DSLContext sql, WorthSight sight) {
        this.sql = sql;
        this.sight = sight;
    }

    /** Follows what the scores say now: warnings that begin and end, and customers who bought again. */
    void follow(LocalDate asOf) {
        sql.execute("""
                update value.warned w set ended_on = ?
                where w.ended_on is null and not exists (
                    select from value.score s where s.party_id = w.party_id and s.priority > 0)
                """, asOf);
        sql.execute("""
                insert into value.warned (id, party_id, given_on, silence, falling, alive, at_stake, quadrant)
                select uuidv7(), s.party_id, ?, s.silence < ?, coalesce(s.trend = 'FALLING', false), s.alive, s.at_stake,
                    s.quadrant
                from value.score s join value.customer c on c.party_id = s.party_id and c.living
                where s.priority > 0
                on conflict do nothing
                """, asOf, PartyScorer.SURPRISING);
        // The purchases of all customers count, also those after the day of the scores.
        sql.execute("""
                update value.warned w set bought_on = date '1970-01-01' + found.day
                from (select w.id, min(bought.day) as day
                    from value.warned w join value.customer c on c.party_id = w.party_id
                        join value.history h on h.party_id = c.current_id
                        cross join lateral unnest(h.days, h.amounts) as bought (day, amount)
                    where w.bought_on is null and bought.amount > 0 and bought.day > w.given_on - date '1970-01-01'
                    group by w.id) as found
                where w.id = found.id
                """);
    }

    /** Of which warnings. */
    enum Which {
        ALL,
        SILENCE,
        FALLING
    }

    /** Whether customers stayed silent for so many days, of the warnings of them that are old enough. */
    Precision.Share share(Which which, int days, LocalDate today, Actor actor) {
        var until = DSL.field("{0} + {1}", SQLDataType.LOCALDATE, WARNED.GIVEN_ON, DSL.inline(days));
        var silent = WARNED.BOUGHT_ON.isNull().or(WARNED.BOUGHT_ON.gt(until));
        var given = switch (which) {
            case ALL -> DSL.noCondition();
            case SILENCE -> DSL.condition(WARNED.SILENCE);
            case FALLING -> DSL.condition(WARNED.FALLING);
        };
        return sql.select(DSL.count().filterWhere(silent), DSL.count())
                .from(WARNED)
                .where(WARNED.GIVEN_ON.le(today.minusDays(days)))
                .and(given)
                .and(sight.of(actor, WARNED.PARTY_ID))
                .fetchSingle(row -> Precision.Share.of(row.value1(), row.value2()));
    }

    /** When the first was given. */
    @Nullable
    LocalDate since(Actor actor) {
        return sql.select(DSL.min(WARNED.GIVEN_ON))
                .from(WARNED)
                .where(sight.of(actor, WARNED.PARTY_ID))
                .fetchSingle()
                .value1();
    }

    /** How often each reason was given for putting a warning aside. */
    Map<Warning.Why, Long> said(Actor actor) {
        var said = new EnumMap<Warning.Why, Long>(Warning.Why.class);
        sql.select(DISMISSAL.REASON, DSL.count())
                .from(DISMISSAL)
                .where(DISMISSAL.WITHDRAWN_AT.isNull())
                .and(sight.of(actor, DISMISSAL.PARTY_ID))
                .groupBy(DISMISSAL.REASON)
                .forEach(row -> said.put(Warning.Why.valueOf(row.value1()), (long) row.value2()));
        return said;
    }
}
