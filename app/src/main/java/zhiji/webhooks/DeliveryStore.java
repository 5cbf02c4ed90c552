package zhiji.webhooks;

import static zhiji.webhooks.jooq.Tables.ATTEMPT;
import static zhiji.webhooks.jooq.Tables.DELIVERY;
import static zhiji.webhooks.jooq.Tables.ENDPOINT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.Ids;
import zhiji.records.RecordRef;
import zhiji.webhooks.Delivery.State;

/** Keeps the outbox: what waits, what was taken out of it to be sent, and what came of it. */
@Repository
class DeliveryStore {

    private static final String WAITING = State.WAITING.name();

    private final DSLContext sql;

    DeliveryStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The endpoints to which something is to be sent now. */
    List<UUID> due(Instant now) {
        return sql.select(ENDPOINT.ID)
                .from(ENDPOINT)
                .whereExists(DSL.selectOne()
                        .from(DELIVERY)
                        .where(DELIVERY.ENDPOINT_ID.eq(ENDPOINT.ID))
                        .and(isDue(now)))
                .fetch(ENDPOINT.ID);
    }

    /**
     * Takes some that are due, of each record the earliest alone, so that nobody else takes them before the moment; whatever
     * has not come to an end by then is due again.
     */
    List<Delivery> claim(UUID endpoint, int limit, Instant now, Instant until) {
        var earlier = DELIVERY.as("earlier");
        var due = DSL.name("due")
                .as(DSL.select(DELIVERY.ID)
                        .from(DELIVERY)
                        .join(ENDPOINT)
                        .on(ENDPOINT.ID.eq(DELIVERY.ENDPOINT_ID))
                        .where(DELIVERY.ENDPOINT_ID.eq(endpoint))
                        .and(isDue(now))
                        .andNotExists(DSL.selectOne()
                                .from(earlier)
                                .where(earlier.ENDPOINT_ID.eq(DELIVERY.ENDPOINT_ID))
                                .and(earlier.RECORD_ID.eq(DELIVERY.RECORD_ID))
                                .and(earlier.STATE.eq(DSL.inline(WAITING)))
                                .and(earlier.POSITION.lt(DELIVERY.POSITION)))
                        .orderBy(DELIVERY.POSITION)
                        .limit(limit)
                        .forUpdate()
                        .of(DELIVERY)
                        .skipLocked());
        return sql.with(due)
                .update(DELIVERY)
                .set(DELIVERY.ATTEMPTS, DELIVERY.ATTEMPTS.plus(1))
                .set(DELIVERY.NEXT_AT, until)
                .where(DELIVERY.ID.in(DSL.select(due.field(DELIVERY.ID)).from(due)))
                .returning()
                .fetch(DeliveryStore::delivery);
    }

    /** Says false when it is no longer ours to say: it took too long, and somebody else has taken it since. */
    boolean end(Delivery taken, State state, Instant now) {
        return sql.update(DELIVERY)
                        .set(DELIVERY.STATE, state.name())
                        .set(DELIVERY.ENDED_AT, now)
                        .where(stillOurs(taken))
                        .execute()
                > 0;
    }

    boolean postpone(Delivery taken, Instant until) {
        return sql.update(DELIVERY)
                        .set(DELIVERY.NEXT_AT, until)
                        .where(stillOurs(taken))
                        .execute()
                > 0;
    }

    /** There is nothing to be told. */
    void drop(Delivery taken) {
        sql.deleteFrom(DELIVERY).where(stillOurs(taken)).execute();
    }

    void insert(UUID delivery, Answer answer, Instant at) {
        sql.insertInto(ATTEMPT)
                .set(ATTEMPT.ID, Ids.next())
                .set(ATTEMPT.DELIVERY_ID, delivery)
                .set(ATTEMPT.AT, at)
                .set(ATTEMPT.MILLIS, answer.millis())
                .set(ATTEMPT.STATUS, answer.status())
                .set(ATTEMPT.ANSWER, answer.beginning())
                .set(
                        ATTEMPT.FAULT,
                        answer.fault() == null ? null : answer.fault().name())
                .execute();
    }

    UUID insertTest(UUID endpoint, Instant now) {
        var id = Ids.next();
        sql.insertInto(DELIVERY)
                .set(DELIVERY.ID, id)
                .set(DELIVERY.ENDPOINT_ID, endpoint)
                .set(DELIVERY.TYPE, Delivery.TEST_TYPE)
                .set(DELIVERY.RECORD_ID, endpoint)
                .set(DELIVERY.KIND, Delivery.TEST)
                .set(DELIVERY.HAPPENED_AT, now)
                .set(DELIVERY.NEXT_AT, now)
                .execute();
        return id;
    }

    /** What has come to an end is sent anew; answers how many that are. */
    int replay(UUID endpoint, UUID delivery, Instant now) {
        return again(
                DELIVERY.ENDPOINT_ID.eq(endpoint).and(DELIVERY.ID.eq(delivery)).and(DELIVERY.STATE.ne(WAITING)), now);
    }

    int replayFailed(UUID endpoint, Instant since, Instant now) {
        return again(
                DELIVERY.ENDPOINT_ID
                        .eq(endpoint)
                        .and(DELIVERY.STATE.eq(State.FAILED.name()))
                        .and(DELIVERY.KIND.ne(Delivery.TEST))
                        .and(DELIVERY.HAPPENED_AT.ge(since)),
                now);
    }

    /** What waits need not wait longer. */
    int hasten(UUID endpoint, UUID delivery, Instant now) {
        return sql.update(DELIVERY)
                .set(DELIVERY.NEXT_AT, now)
                .where(DELIVERY.ENDPOINT_ID.eq(endpoint))
                .and(DELIVERY.ID.eq(delivery))
                .and(DELIVERY.STATE.eq(WAITING))
                .execute();
    }

    /** Removes what ended before a moment, and what waited all the time since. */
    void forget(Instant before) {
        sql.deleteFrom(DELIVERY)
                .where(DELIVERY.STATE.ne(DSL.inline(WAITING)))
                .and(DELIVERY.ENDED_AT.lt(before))
                .execute();
        sql.deleteFrom(DELIVERY)
                .where(DELIVERY.STATE.eq(DSL.inline(WAITING)))
                .and(DELIVERY.HAPPENED_AT.lt(before))
                .execute();
    }

    private int again(Condition which, Instant now) {
        return sql.update(DELIVERY)
                .set(DELIVERY.STATE, WAITING)
                .set(DELIVERY.ATTEMPTS, 0)
                .set(DELIVERY.NEXT_AT, now)
                .setNull(DELIVERY.ENDED_AT)
                .where(which)
                .execute();
    }

    /** An endpoint that is off is sent nothing but what tries it out. */
    private static Condition isDue(Instant now) {
        return DELIVERY.STATE
                .eq(DSL.inline(WAITING))
                .and(DELIVERY.NEXT_AT.le(now))
                .and(DELIVERY.KIND.eq(Delivery.TEST).or(ENDPOINT.ACTIVE));
    }

    private static Condition stillOurs(Delivery taken) {
        return DELIVERY.ID
                .eq(taken.id())
                .and(DELIVERY.STATE.eq(WAITING))
                .and(DELIVERY.NEXT_AT.eq(taken.progress().nextAt()));
    }

    static Delivery delivery(Record row) {
        return new Delivery(
                row.get(DELIVERY.ID),
                row.get(DELIVERY.POSITION),
                row.get(DELIVERY.ENDPOINT_ID),
                new RecordRef(row.get(DELIVERY.TYPE), row.get(DELIVERY.RECORD_ID)),
                row.get(DELIVERY.KIND),
                row.get(DELIVERY.HAPPENED_AT),
                new Delivery.Progress(
                        State.valueOf(row.get(DELIVERY.STATE)),
                        row.get(DELIVERY.ATTEMPTS),
                        row.get(DELIVERY.NEXT_AT),
                        row.get(DELIVERY.ENDED_AT)));
    }
}
