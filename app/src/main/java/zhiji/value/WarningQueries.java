package zhiji.value;

import static zhiji.value.jooq.Tables.CUSTOMER;
import static zhiji.value.jooq.Tables.DISMISSAL;
import static zhiji.value.jooq.Tables.LOSS;
import static zhiji.value.jooq.Tables.SCORE;
import static zhiji.value.jooq.Tables.WARNED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.PartyId;

/** Finds whom to be warned of, and remembers what was put aside. */
@Repository
class WarningQueries {

    private static final int REST_DAYS = 60;
    private static final int LONG_REST_DAYS = 180;

    /** How many days before and after the day of the year on which somebody said that they always pause then. */
    private static final int SEASON_DAYS = 45;

    private final DSLContext sql;
    private final Clock clock;
    private final WorthSight sight;

    WarningQueries(DSLContext sql, Clock clock, WorthSight sight) {
        this.sql = sql;
        this.clock = clock;
        this.sight = sight;
    }

    /** The most urgent first: what is at stake times the chance that there is still somebody to call. */
    List<Score> urgent(int limit, Actor actor) {
        return sql.select(SCORE.fields())
                .from(SCORE)
                .where(open(actor))
                .orderBy(SCORE.PRIORITY.desc(), SCORE.PARTY_ID.desc())
                .limit(limit)
                .fetch(ScoreStore::read);
    }

    long count(Actor actor) {
        return sql.fetchCount(SCORE, open(actor));
    }

    /** Warnings of silence given from a day on that still hold, of those for whom at least that much is at stake. */
    List<Retreats.Silence> silent(Money least, LocalDate since, Actor actor) {
        return sql.select(WARNED.PARTY_ID, WARNED.GIVEN_ON, WARNED.AT_STAKE, SCORE.CURRENCY)
                .from(WARNED)
                .join(SCORE)
                .on(SCORE.PARTY_ID.eq(WARNED.PARTY_ID))
                .where(WARNED.SILENCE)
                .and(WARNED.ENDED_ON.isNull())
                .and(WARNED.GIVEN_ON.ge(since))
                .and(WARNED.AT_STAKE.ge(least.amount()))
                .and(SCORE.CURRENCY.eq(least.currency().getCurrencyCode()))
                .and(open(actor))
                .orderBy(WARNED.GIVEN_ON, WARNED.PARTY_ID)
                .fetch(row -> new Retreats.Silence(row.value1(), row.value2(), Money.of(row.value3(), row.value4())));
    }

    private Condition open(Actor actor) {
        return SCORE.PRIORITY
                .gt(DSL.zero().coerce(SCORE.PRIORITY))
                .andExists(DSL.selectOne()
                        .from(CUSTOMER)
                        .where(CUSTOMER.PARTY_ID.eq(SCORE.PARTY_ID))
                        .and(CUSTOMER.LIVING))
                .and(sight.of(actor, SCORE.PARTY_ID))
                .andNotExists(DSL.selectOne()
                        .from(DISMISSAL)
                        .where(DISMISSAL.PARTY_ID.eq(SCORE.PARTY_ID))
                        .and(resting()))
                .andNotExists(DSL.selectOne()
                        .from(LOSS)
                        .where(LOSS.PARTY_ID.eq(SCORE.PARTY_ID))
                        .and(LOSS.WITHDRAWN_AT.isNull())
                        .and(LOSS.LOST_ON.ge(SCORE.LAST_ON)));
    }

    /** Whether somebody put the warning of a party aside. */
    boolean isAside(PartyId party) {
        return sql.fetchExists(DSL.selectOne()
                .from(DISMISSAL)
                .join(SCORE)
                .on(SCORE.PARTY_ID.eq(DISMISSAL.PARTY_ID))
                .where(DISMISSAL.PARTY_ID.eq(party))
                .and(resting()));
    }

    /** How long a warning rests depends on what was said of it; see {@link Precision.Lesson}. */
    private Condition resting() {
        Condition condition = DSL.falseCondition();
        for (var why : Warning.Why.values()) {
            condition = condition.or(DISMISSAL.REASON.eq(why.name()).and(rests(Precision.Lesson.of(why))));
        }
        return DISMISSAL.WITHDRAWN_AT.isNull().and(condition);
    }

    private Condition rests(Precision.Lesson lesson) {
        var notSince = SCORE.LAST_ON.le(DISMISSAL.DISMISSED_AT.cast(SQLDataType.LOCALDATE));
        return switch (lesson) {
            case SIXTY_DAYS -> within(REST_DAYS);
            case HALF_A_YEAR -> within(LONG_REST_DAYS).and(notSince);
            case SAME_SEASON -> within(REST_DAYS).or(sameSeason());
            case NEXT_PURCHASE -> notSince;
        };
    }

    private Condition within(int days) {
        return DISMISSAL.DISMISSED_AT.gt(clock.instant().minus(days, ChronoUnit.DAYS));
    }

    private Condition sameSeason() {
        return DSL.condition(
                "mod(({0}::date - {1}::date) + {2}, 365) <= {3}",
                DSL.val(clock.instant().toString()),
                DISMISSAL.DISMISSED_AT,
                DSL.inline(SEASON_DAYS),
                DSL.inline(2 * SEASON_DAYS));
    }

    void dismiss(Warning.Dismissal dismissal, Score score, Actor actor) {
        var future = score.future();
        var money = future == null ? null : future.money();
        sql.insertInto(DISMISSAL)
                .set(DISMISSAL.ID, dismissal.id())
                .set(DISMISSAL.PARTY_ID, dismissal.partyId())
                .set(DISMISSAL.REASON, dismissal.reason().name())
                .set(DISMISSAL.NOTE, dismissal.note())
                .set(DISMISSAL.ALIVE, future == null ? null : future.alive())
                .set(DISMISSAL.AT_STAKE, money == null ? null : money.atStake())
                .set(DISMISSAL.DISMISSED_AT, dismissal.at())
                .set(DISMISSAL.CREATED_BY, actor.id())
                .execute();
    }

    void withdraw(PartyId party, Instant at) {
        sql.update(DISMISSAL)
                .set(DISMISSAL.WITHDRAWN_AT, at)
                .where(DISMISSAL.PARTY_ID.eq(party))
                .and(DISMISSAL.WITHDRAWN_AT.isNull())
                .execute();
    }

    Optional<Warning.Dismissal> dismissal(PartyId party) {
        return sql.selectFrom(DISMISSAL)
                .where(DISMISSAL.PARTY_ID.eq(party))
                .and(DISMISSAL.WITHDRAWN_AT.isNull())
                .orderBy(DISMISSAL.DISMISSED_AT.desc())
                .limit(1)
                .fetchOptional(row -> new Warning.Dismissal(
                        row.getId(),
                        row.getPartyId(),
                        Warning.Why.valueOf(row.getReason()),
                        row.getNote(),
                        row.getDismissedAt()));
    }
}
