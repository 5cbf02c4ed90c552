package zhiji.tiers;

import static zhiji.tiers.jooq.Tables.LADDER;
import static zhiji.tiers.jooq.Tables.REVIEW;
import static zhiji.tiers.jooq.Tables.STANDING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.PartyId;
import zhiji.tiers.jooq.tables.records.LadderRecord;
import zhiji.tiers.jooq.tables.records.ReviewRecord;

/** Keeps the versions of the ladder, the reviews, and where every customer stands. */
@Repository
class TierStore {

    private final DSLContext sql;
    private final JsonMapper json;

    TierStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Says false if somebody else wrote that version. */
    boolean insert(LadderVersion version) {
        return sql.insertInto(LADDER)
                        .set(LADDER.VERSION, version.number())
                        .set(LADDER.CONTENT, JSONB.valueOf(json.writeValueAsString(version.ladder())))
                        .set(LADDER.CREATED_AT, version.at())
                        .set(LADDER.CREATED_BY, version.by())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<LadderVersion> latest() {
        return newest(1).stream().findFirst();
    }

    List<LadderVersion> newest(int limit) {
        return sql.selectFrom(LADDER)
                .orderBy(LADDER.VERSION.desc())
                .limit(limit)
                .fetch(this::read);
    }

    Optional<LadderVersion> find(int number) {
        return sql.selectFrom(LADDER).where(LADDER.VERSION.eq(number)).fetchOptional(this::read);
    }

    private LadderVersion read(LadderRecord row) {
        return new LadderVersion(
                row.getVersion(),
                json.readValue(row.getContent().data(), Ladder.class),
                row.getCreatedAt(),
                row.getCreatedBy());
    }

    void start(UUID review, int version, TierReview.Cause cause, Instant at) {
        sql.insertInto(REVIEW)
                .set(REVIEW.ID, review)
                .set(REVIEW.VERSION, version)
                .set(REVIEW.CAUSE, cause.name())
                .set(REVIEW.STARTED_AT, at)
                .execute();
    }

    void ended(TierReview review, boolean monthly, TierReview.@Nullable Found found, Instant at) {
        sql.update(REVIEW)
                .set(REVIEW.MONTHLY, monthly)
                .set(REVIEW.CUSTOMERS, found == null ? null : found.customers())
                .set(REVIEW.RAISED, found == null ? null : found.raised())
                .set(REVIEW.LOWERED, found == null ? null : found.lowered())
                .set(REVIEW.WARNED, found == null ? null : found.warned())
                .set(REVIEW.ENDED_AT, at)
                .where(REVIEW.ID.eq(review.id()))
                .execute();
    }

    void failed(UUID review, String reference, Instant at) {
        sql.update(REVIEW)
                .set(REVIEW.FAILURE, reference)
                .set(REVIEW.ENDED_AT, at)
                .where(REVIEW.ID.eq(review))
                .execute();
    }

    Optional<TierReview> review(UUID id) {
        return sql.selectFrom(REVIEW).where(REVIEW.ID.eq(id)).fetchOptional(TierStore::review);
    }

    Optional<TierReview> lastReview() {
        return sql.selectFrom(REVIEW)
                .orderBy(REVIEW.STARTED_AT.desc(), REVIEW.ID.desc())
                .limit(1)
                .fetchOptional(TierStore::review);
    }

    /** When it was last asked who still keeps their tier. */
    Optional<LocalDate> lastMonthly(ZoneId zone) {
        return sql.select(DSL.max(REVIEW.STARTED_AT))
                .from(REVIEW)
                .where(REVIEW.MONTHLY)
                .and(REVIEW.ENDED_AT.isNotNull())
                .fetchOptional(row -> row.value1())
                .map(at -> at.atZone(zone).toLocalDate());
    }

    private static TierReview review(ReviewRecord row) {
        var customers = row.getCustomers();
        return new TierReview(
                row.getId(),
                row.getVersion(),
                TierReview.Cause.valueOf(row.getCause()),
                row.getMonthly(),
                customers == null
                        ? null
                        : new TierReview.Found(customers, row.getRaised(), row.getLowered(), row.getWarned()),
                row.getFailure(),
                row.getStartedAt(),
                row.getEndedAt());
    }

    Optional<TierStanding> standing(PartyId party) {
        return sql.selectFrom(STANDING)
                .where(STANDING.PARTY_ID.eq(party))
                .fetchOptional(
                        row -> new TierStanding(row.getEarned(), row.getLevel(), row.getSince(), row.getGraceUntil()));
    }

    /** Where a customer stands from now on by somebody's decision. */
    void stand(PartyId party, @Nullable String earned, @Nullable String level, Instant at) {
        sql.insertInto(STANDING)
                .set(STANDING.PARTY_ID, party)
                .set(STANDING.EARNED, earned)
                .set(STANDING.LEVEL, level)
                .set(STANDING.SINCE, at)
                .onConflict(STANDING.PARTY_ID)
                .doUpdate()
                .set(STANDING.LEVEL, level)
                .set(STANDING.SINCE, at)
                .execute();
    }

    /** How many living customers are of each tier. */
    Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        sql.fetch("""
                select s.level, count(*) from tiers.standing s join tiers.customer c using (party_id)
                where c.living and s.level is not null group by s.level
                """).forEach(row -> counts.put(row.get(0, String.class), row.get(1, Long.class)));
        return counts;
    }
}
