package zhiji.value;

import static zhiji.value.jooq.Tables.CUSTOMER;
import static zhiji.value.jooq.Tables.DISMISSAL;
import static zhiji.value.jooq.Tables.SCORE;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;

/** Finds whom to be warned of, and remembers what was put aside. */
@Repository
class WarningQueries {

    /** So long nobody is warned of the same customer again. */
    private static final int REST_DAYS = 60;

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
                        .and(resting()));
    }

    /** Whether somebody put the warning of a party aside. */
    boolean isAside(PartyId party) {
        return sql.fetchExists(DISMISSAL, DISMISSAL.PARTY_ID.eq(party).and(resting()));
    }

    private Condition resting() {
        return DISMISSAL
                .WITHDRAWN_AT
                .isNull()
                .and(DISMISSAL.DISMISSED_AT.gt(clock.instant().minus(REST_DAYS, ChronoUnit.DAYS)));
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
