package zhiji.cues;

import static zhiji.cues.jooq.Tables.CUE;
import static zhiji.cues.jooq.Tables.FOLLOW_UP;
import static zhiji.cues.jooq.Tables.SETTING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.cues.jooq.tables.records.CueRecord;
import zhiji.cues.jooq.tables.records.FollowUpRecord;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;
import zhiji.records.TimelineSource.Position;

/** Loads and saves cues, and the follow-ups they ask for. */
@Repository
class CueStore {

    private final DSLContext sql;

    CueStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Cue cue) {
        sql.insertInto(CUE)
                .set(CUE.ID, cue.id())
                .set(CUE.PARTY_ID, cue.party())
                .set(CUE.KIND, cue.noticed().kind().name())
                .set(CUE.OCCASION, cue.noticed().occasion().name())
                .set(CUE.NOTE, cue.noticed().note())
                .set(CUE.CREATED_AT, cue.at())
                .set(CUE.CREATED_BY, cue.by())
                .execute();
    }

    Optional<Cue> find(UUID id) {
        return sql.selectFrom(CUE).where(CUE.ID.eq(id)).fetchOptional(CueStore::cue);
    }

    void delete(UUID id) {
        sql.deleteFrom(CUE).where(CUE.ID.eq(id)).execute();
    }

    /** The cues of these parties after a moment, the newest first. */
    List<Cue> since(Collection<PartyId> parties, Instant moment) {
        return sql.selectFrom(CUE)
                .where(CUE.PARTY_ID.in(parties))
                .and(CUE.CREATED_AT.gt(moment))
                .orderBy(CUE.CREATED_AT.desc(), CUE.ID.desc())
                .fetch(CueStore::cue);
    }

    /** All cues after a moment, the newest first. */
    List<Cue> since(Instant moment) {
        return sql.selectFrom(CUE)
                .where(CUE.CREATED_AT.gt(moment))
                .orderBy(CUE.CREATED_AT.desc(), CUE.ID.desc())
                .fetch(CueStore::cue);
    }

    /** When follow-ups of parties were settled after a moment. */
    Map<PartyId, List<Instant>> settlements(Instant moment) {
        return sql.select(FOLLOW_UP.PARTY_ID, FOLLOW_UP.SETTLED_AT)
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.SETTLED_AT.gt(moment))
                .fetchGroups(row -> row.value1(), row -> row.value2());
    }

    /** Until the end of the transaction nobody else weighs the cues of that party. */
    void lock(PartyId party) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 31))", party.toString());
    }

    /** When the last follow-up of each of these parties was settled. */
    Map<PartyId, Instant> settledAt(Collection<PartyId> parties) {
        return sql.select(FOLLOW_UP.PARTY_ID, DSL.max(FOLLOW_UP.SETTLED_AT))
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.PARTY_ID.in(parties))
                .and(FOLLOW_UP.SETTLED_AT.isNotNull())
                .groupBy(FOLLOW_UP.PARTY_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    Optional<FollowUp> open(Collection<PartyId> parties) {
        return sql.selectFrom(FOLLOW_UP)
                .where(FOLLOW_UP.PARTY_ID.in(parties))
                .and(FOLLOW_UP.SETTLED_AT.isNull())
                .orderBy(FOLLOW_UP.RAISED_AT)
                .limit(1)
                .fetchOptional(CueStore::followUp);
    }

    Optional<FollowUp> followUp(UUID id) {
        return sql.selectFrom(FOLLOW_UP).where(FOLLOW_UP.ID.eq(id)).fetchOptional(CueStore::followUp);
    }

    /** Somebody's own that wait, the strongest first. */
    List<FollowUp> waiting(UserId owner, int limit) {
        return sql.selectFrom(FOLLOW_UP)
                .where(FOLLOW_UP.OWNER_ID.eq(owner))
                .and(FOLLOW_UP.SETTLED_AT.isNull())
                .orderBy(FOLLOW_UP.STRENGTH.desc(), FOLLOW_UP.RAISED_AT)
                .limit(limit)
                .fetch(CueStore::followUp);
    }

    void raise(FollowUp followUp) {
        sql.insertInto(FOLLOW_UP)
                .set(FOLLOW_UP.ID, followUp.id())
                .set(FOLLOW_UP.PARTY_ID, followUp.party())
                .set(FOLLOW_UP.OWNER_ID, followUp.owner())
                .set(FOLLOW_UP.STRENGTH, rounded(followUp.strength()))
                .set(FOLLOW_UP.RAISED_AT, followUp.raisedAt())
                .execute();
    }

    void strengthen(UUID id, double strength) {
        sql.update(FOLLOW_UP)
                .set(FOLLOW_UP.STRENGTH, rounded(strength))
                .where(FOLLOW_UP.ID.eq(id))
                .execute();
    }

    void withdraw(UUID id) {
        sql.deleteFrom(FOLLOW_UP).where(FOLLOW_UP.ID.eq(id)).execute();
    }

    /** Says false when it was settled already. */
    boolean settle(UUID id, FollowUp.Outcome outcome, String remark, UserId by, Instant at) {
        return sql.update(FOLLOW_UP)
                        .set(FOLLOW_UP.SETTLED_AT, at)
                        .set(FOLLOW_UP.SETTLED_BY, by)
                        .set(FOLLOW_UP.OUTCOME, outcome.name())
                        .set(FOLLOW_UP.REMARK, remark)
                        .where(FOLLOW_UP.ID.eq(id))
                        .and(FOLLOW_UP.SETTLED_AT.isNull())
                        .execute()
                > 0;
    }

    void unsettle(UUID id) {
        sql.update(FOLLOW_UP)
                .setNull(FOLLOW_UP.SETTLED_AT)
                .setNull(FOLLOW_UP.SETTLED_BY)
                .setNull(FOLLOW_UP.OUTCOME)
                .setNull(FOLLOW_UP.REMARK)
                .where(FOLLOW_UP.ID.eq(id))
                .execute();
    }

    /** How cues fade now, and the version of that. */
    record Versioned(Fading fading, long version) {}

    Versioned fading() {
        return sql.selectFrom(SETTING)
                .fetchSingle(row -> new Versioned(
                        new Fading(row.getHalfLifeDays(), row.getThreshold().doubleValue()), row.getVersion()));
    }

    /** Says false when the version is no longer the current one. */
    boolean change(Fading fading, long version) {
        return sql.update(SETTING)
                        .set(SETTING.HALF_LIFE_DAYS, fading.halfLifeDays())
                        .set(SETTING.THRESHOLD, rounded(fading.threshold()))
                        .set(SETTING.VERSION, version + 1)
                        .where(SETTING.VERSION.eq(version))
                        .execute()
                > 0;
    }

    /** The newest cues of these parties before a place in time. */
    List<Cue> newest(Collection<PartyId> parties, @Nullable Position before, int limit) {
        return sql.selectFrom(CUE)
                .where(CUE.PARTY_ID.in(parties))
                .and(
                        before == null
                                ? DSL.noCondition()
                                : DSL.row(CUE.CREATED_AT, CUE.ID).lt(before.at(), before.id()))
                .orderBy(CUE.CREATED_AT.desc(), CUE.ID.desc())
                .limit(limit)
                .fetch(CueStore::cue);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    private static Cue cue(CueRecord row) {
        return new Cue(
                row.getId(),
                row.getPartyId(),
                new Cue.Noticed(
                        Cue.Kind.valueOf(row.getKind()), Cue.Occasion.valueOf(row.getOccasion()), row.getNote()),
                row.getCreatedBy(),
                row.getCreatedAt());
    }

    private static FollowUp followUp(FollowUpRecord row) {
        return new FollowUp(
                row.getId(),
                row.getPartyId(),
                row.getOwnerId(),
                row.getStrength().doubleValue(),
                row.getRaisedAt());
    }
}
