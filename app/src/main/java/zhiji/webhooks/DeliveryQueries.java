package zhiji.webhooks;

import static zhiji.webhooks.jooq.Tables.ATTEMPT;
import static zhiji.webhooks.jooq.Tables.DELIVERY;
import static zhiji.webhooks.jooq.Tables.ENDPOINT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.UserId;
import zhiji.records.RecordRef;
import zhiji.records.TimelineSource;
import zhiji.types.Columns;
import zhiji.webhooks.Delivery.State;

/** Reads what endpoints were told, and what was given up. */
@Repository
class DeliveryQueries {

    private final DSLContext sql;

    DeliveryQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest first, from before a position. */
    List<Delivery> log(UUID endpoint, @Nullable State state, @Nullable Long before, int limit) {
        return sql.selectFrom(DELIVERY)
                .where(DELIVERY.ENDPOINT_ID.eq(endpoint))
                .and(state == null ? DSL.noCondition() : DELIVERY.STATE.eq(state.name()))
                .and(before == null ? DSL.noCondition() : DELIVERY.POSITION.lt(before))
                .orderBy(DELIVERY.POSITION.desc())
                .limit(limit)
                .fetch(DeliveryStore::delivery);
    }

    /** By delivery, the last attempt first. */
    Map<UUID, List<Delivery.Attempt>> attempts(Collection<UUID> deliveries) {
        return sql.selectFrom(ATTEMPT)
                .where(ATTEMPT.DELIVERY_ID.in(deliveries))
                .orderBy(ATTEMPT.AT.desc(), ATTEMPT.ID.desc())
                .fetchGroups(
                        row -> row.getDeliveryId(),
                        row -> new Delivery.Attempt(
                                row.getAt(),
                                row.getMillis(),
                                row.getStatus(),
                                row.getAnswer(),
                                row.getFault() == null ? null : Answer.Fault.valueOf(row.getFault())));
    }

    /** Of each endpoint of somebody the last that was given up, with the address. */
    List<GivenUp> givenUp(UserId owner, TimelineSource.@Nullable Position before, int limit) {
        var last = sql.select(DELIVERY.ID, DELIVERY.ENDED_AT, DELIVERY.TYPE, DELIVERY.RECORD_ID, ENDPOINT.URL)
                .distinctOn(DELIVERY.ENDPOINT_ID)
                .from(DELIVERY)
                .join(ENDPOINT)
                .on(ENDPOINT.ID.eq(DELIVERY.ENDPOINT_ID))
                .where(ENDPOINT.OWNER_ID.eq(owner))
                .and(DELIVERY.STATE.eq(State.FAILED.name()))
                .and(DELIVERY.KIND.ne(Delivery.TEST))
                .orderBy(DELIVERY.ENDPOINT_ID, DELIVERY.ENDED_AT.desc(), DELIVERY.ID.desc())
                .asTable("last");
        var at = Columns.of(last, DELIVERY.ENDED_AT);
        var id = Columns.of(last, DELIVERY.ID);
        return sql.select(id, at, last.field(DELIVERY.TYPE), last.field(DELIVERY.RECORD_ID), last.field(ENDPOINT.URL))
                .from(last)
                .where(before == null ? DSL.noCondition() : DSL.row(at, id).lt(before.at(), before.id()))
                .orderBy(at.desc(), id.desc())
                .limit(limit)
                .fetch(row -> new GivenUp(
                        row.value1(), row.value2(), new RecordRef(row.value3(), row.value4()), row.value5()));
    }

    /** What did not arrive where. */
    record GivenUp(UUID id, Instant at, RecordRef record, String url) {}
}
