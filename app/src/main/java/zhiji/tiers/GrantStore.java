package zhiji.tiers;

import static zhiji.tiers.jooq.Tables.CHANGE;
import static zhiji.tiers.jooq.Tables.GRANTED;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;
import zhiji.records.TimelineSource;
import zhiji.tiers.jooq.tables.records.ChangeRecord;

/** Keeps the tiers that were given by hand, and every change of a tier. */
@Repository
class GrantStore {

    private final DSLContext sql;

    GrantStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(TierGrant grant) {
        sql.insertInto(GRANTED)
                .set(GRANTED.ID, grant.id())
                .set(GRANTED.PARTY_ID, grant.party())
                .set(GRANTED.LEVEL, grant.level())
                .set(GRANTED.UNTIL, grant.until())
                .set(GRANTED.REASON, grant.reason())
                .set(GRANTED.CREATED_AT, grant.at())
                .set(GRANTED.CREATED_BY, grant.by())
                .execute();
    }

    Optional<TierGrant> active(PartyId party) {
        return sql.selectFrom(GRANTED)
                .where(GRANTED.PARTY_ID.eq(party))
                .and(GRANTED.ENDED_AT.isNull())
                .fetchOptional(row -> new TierGrant(
                        row.getId(),
                        row.getPartyId(),
                        row.getLevel(),
                        row.getUntil(),
                        row.getReason(),
                        row.getCreatedAt(),
                        row.getCreatedBy()));
    }

    void end(PartyId party, Instant at) {
        sql.update(GRANTED)
                .set(GRANTED.ENDED_AT, at)
                .where(GRANTED.PARTY_ID.eq(party))
                .and(GRANTED.ENDED_AT.isNull())
                .execute();
    }

    /** Written by somebody; whom it concerns is told. */
    void insert(TierChange change, Keys keys, @Nullable UserId told) {
        sql.insertInto(CHANGE)
                .set(CHANGE.ID, change.id())
                .set(CHANGE.PARTY_ID, change.party())
                .set(CHANGE.FROM_LEVEL, keys.from())
                .set(CHANGE.TO_LEVEL, keys.to())
                .set(CHANGE.FROM_NAME, change.from())
                .set(CHANGE.TO_NAME, change.to())
                .set(CHANGE.RISES, change.rises())
                .set(CHANGE.CAUSE, change.cause().name())
                .set(CHANGE.NOTE, change.note())
                .set(CHANGE.OWNER_ID, told)
                .set(CHANGE.CHANGED_AT, change.at())
                .set(CHANGE.CREATED_BY, change.by())
                .execute();
    }

    /** From which tier to which. */
    record Keys(@Nullable String from, @Nullable String to) {}

    /** The newest first, under any id of a customer. */
    List<TierChange> changes(Collection<PartyId> parties, TimelineSource.@Nullable Position before, int limit) {
        return changes(CHANGE.PARTY_ID.in(parties), before, limit);
    }

    /** The newest first, of customers whose owner was to be told, but for what the owner did. */
    List<TierChange> told(UserId owner, TimelineSource.@Nullable Position before, int limit) {
        return changes(CHANGE.OWNER_ID.eq(owner).and(CHANGE.CREATED_BY.isDistinctFrom(owner)), before, limit);
    }

    private List<TierChange> changes(Condition which, TimelineSource.@Nullable Position before, int limit) {
        return sql.selectFrom(CHANGE)
                .where(which)
                .and(
                        before == null
                                ? DSL.noCondition()
                                : DSL.row(CHANGE.CHANGED_AT, CHANGE.ID).lt(before.at(), before.id()))
                .orderBy(CHANGE.CHANGED_AT.desc(), CHANGE.ID.desc())
                .limit(limit)
                .fetch(GrantStore::read);
    }

    private static TierChange read(ChangeRecord row) {
        return new TierChange(
                row.getId(),
                row.getPartyId(),
                row.getFromName(),
                row.getToName(),
                row.getRises(),
                TierChange.Cause.valueOf(row.getCause()),
                row.getNote(),
                row.getChangedAt(),
                row.getCreatedBy());
    }
}
