package zhiji.webhooks;

import static zhiji.webhooks.jooq.Tables.ENDPOINT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.UserId;
import zhiji.webhooks.Endpoint.OffReason;

/** Keeps endpoints and, apart from them, their secrets. */
@Repository
class EndpointStore {

    private final DSLContext sql;

    EndpointStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest first; of one owner, or of all. */
    List<Endpoint> all(@Nullable UserId owner) {
        return sql.selectFrom(ENDPOINT)
                .where(owner == null ? DSL.noCondition() : ENDPOINT.OWNER_ID.eq(owner))
                .orderBy(ENDPOINT.CREATED_AT.desc(), ENDPOINT.ID)
                .fetch(EndpointStore::endpoint);
    }

    Optional<Endpoint> find(UUID id) {
        return sql.selectFrom(ENDPOINT).where(ENDPOINT.ID.eq(id)).fetchOptional(EndpointStore::endpoint);
    }

    /** The keys of the record types that any endpoint wants to hear of now. */
    Set<String> wanted() {
        return all(null).stream()
                .filter(endpoint -> endpoint.standing().active())
                .flatMap(endpoint -> endpoint.wish().types().stream())
                .collect(Collectors.toSet());
    }

    void insert(Endpoint endpoint, byte[] secret) {
        var wish = endpoint.wish();
        sql.insertInto(ENDPOINT)
                .set(ENDPOINT.ID, endpoint.id())
                .set(ENDPOINT.VERSION, endpoint.version())
                .set(ENDPOINT.URL, wish.url())
                .set(ENDPOINT.DESCRIPTION, wish.description())
                .set(ENDPOINT.EVENTS, wish.events().toArray(String[]::new))
                .set(ENDPOINT.FILTER, wish.filter() == null ? null : JSONB.valueOf(wish.filter()))
                .set(ENDPOINT.OWNER_ID, endpoint.owner())
                .set(ENDPOINT.ACTIVE, endpoint.standing().active())
                .set(ENDPOINT.OFF_AT, endpoint.standing().offAt())
                .set(ENDPOINT.SECRET, secret)
                .set(ENDPOINT.CREATED_AT, endpoint.createdAt())
                .set(ENDPOINT.UPDATED_AT, endpoint.createdAt())
                .execute();
    }

    /** Says false when the version is no longer the one before. */
    boolean update(Endpoint endpoint, Instant now) {
        var wish = endpoint.wish();
        var standing = endpoint.standing();
        return sql.update(ENDPOINT)
                        .set(ENDPOINT.VERSION, endpoint.version())
                        .set(ENDPOINT.URL, wish.url())
                        .set(ENDPOINT.DESCRIPTION, wish.description())
                        .set(ENDPOINT.EVENTS, wish.events().toArray(String[]::new))
                        .set(ENDPOINT.FILTER, wish.filter() == null ? null : JSONB.valueOf(wish.filter()))
                        .set(ENDPOINT.ACTIVE, standing.active())
                        .set(
                                ENDPOINT.OFF_REASON,
                                standing.reason() == null
                                        ? null
                                        : standing.reason().name())
                        .set(ENDPOINT.OFF_AT, standing.offAt())
                        .set(ENDPOINT.FAILING_SINCE, standing.failingSince())
                        .set(ENDPOINT.UPDATED_AT, now)
                        .where(ENDPOINT.ID.eq(endpoint.id()))
                        .and(ENDPOINT.VERSION.eq(endpoint.version() - 1))
                        .execute()
                > 0;
    }

    void delete(UUID id) {
        sql.deleteFrom(ENDPOINT).where(ENDPOINT.ID.eq(id)).execute();
    }

    /** Everything that is signed with now: the secret and, for a while, the one before it. */
    List<byte[]> secrets(UUID id, Instant now) {
        return sql.select(ENDPOINT.SECRET, ENDPOINT.FORMER_SECRET, ENDPOINT.FORMER_UNTIL)
                .from(ENDPOINT)
                .where(ENDPOINT.ID.eq(id))
                .fetchSingle(row -> {
                    var secrets = new ArrayList<byte[]>();
                    secrets.add(row.value1());
                    if (row.value3() != null && row.value3().isAfter(now)) {
                        secrets.add(row.value2());
                    }
                    return secrets;
                });
    }

    /** The secret that was in force signs too until a moment. */
    void rotate(UUID id, byte[] secret, Instant formerUntil) {
        sql.update(ENDPOINT)
                .set(ENDPOINT.FORMER_SECRET, ENDPOINT.SECRET)
                .set(ENDPOINT.FORMER_UNTIL, formerUntil)
                .set(ENDPOINT.SECRET, secret)
                .where(ENDPOINT.ID.eq(id))
                .execute();
    }

    void forgetFormer(Instant now) {
        sql.update(ENDPOINT)
                .setNull(ENDPOINT.FORMER_SECRET)
                .setNull(ENDPOINT.FORMER_UNTIL)
                .where(ENDPOINT.FORMER_UNTIL.le(now))
                .execute();
    }

    /** Something arrived. */
    void works(UUID id) {
        sql.update(ENDPOINT)
                .setNull(ENDPOINT.FAILING_SINCE)
                .where(ENDPOINT.ID.eq(id))
                .and(ENDPOINT.FAILING_SINCE.isNotNull())
                .execute();
    }

    /** Something did not arrive; answers since when nothing does. */
    Instant fails(UUID id, Instant now) {
        sql.update(ENDPOINT)
                .set(ENDPOINT.FAILING_SINCE, now)
                .where(ENDPOINT.ID.eq(id))
                .and(ENDPOINT.FAILING_SINCE.isNull())
                .execute();
        return sql.select(ENDPOINT.FAILING_SINCE)
                .from(ENDPOINT)
                .where(ENDPOINT.ID.eq(id))
                .fetchOptional(ENDPOINT.FAILING_SINCE)
                .orElse(now);
    }

    void turnOff(UUID id, OffReason reason, Instant now) {
        sql.update(ENDPOINT)
                .set(ENDPOINT.ACTIVE, false)
                .set(ENDPOINT.OFF_REASON, reason.name())
                .set(ENDPOINT.OFF_AT, now)
                .set(ENDPOINT.VERSION, ENDPOINT.VERSION.plus(1))
                .where(ENDPOINT.ID.eq(id))
                .and(ENDPOINT.ACTIVE)
                .execute();
    }

    private static Endpoint endpoint(Record row) {
        var filter = row.get(ENDPOINT.FILTER);
        var reason = row.get(ENDPOINT.OFF_REASON);
        return new Endpoint(
                row.get(ENDPOINT.ID),
                row.get(ENDPOINT.VERSION),
                new Endpoint.Wish(
                        row.get(ENDPOINT.URL),
                        row.get(ENDPOINT.DESCRIPTION),
                        List.of(row.get(ENDPOINT.EVENTS)),
                        filter == null ? null : filter.data()),
                row.get(ENDPOINT.OWNER_ID),
                new Endpoint.Standing(
                        row.get(ENDPOINT.ACTIVE),
                        reason == null ? null : OffReason.valueOf(reason),
                        row.get(ENDPOINT.OFF_AT),
                        row.get(ENDPOINT.FAILING_SINCE)),
                row.get(ENDPOINT.CREATED_AT));
    }
}
