package zhiji.tiers;

import static zhiji.tiers.jooq.Tables.CHANGE;
import static zhiji.tiers.jooq.Tables.CUSTOMER;
import static zhiji.tiers.jooq.Tables.GRANTED;
import static zhiji.tiers.jooq.Tables.MOVE;
import static zhiji.tiers.jooq.Tables.STANDING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;

/** Looks at the tier of every customer in the database itself, to preview a ladder or to write down what it comes to. */
@Repository
class ReviewStore {

    private static final Field<Boolean> WARNED =
            DSL.field(Assessment.GRACE.isNotNull().and(Assessment.GRACE_BEFORE.isNull()));

    private final DSLContext sql;
    private final RecordTypes types;
    private final Filters filters;

    ReviewStore(DSLContext sql, RecordTypes types, Filters filters) {
        this.sql = sql;
        this.types = types;
        this.filters = filters;
    }

    TierPreview preview(Ladder ladder, LocalDate today, Actor actor) {
        var assessment = assessment(ladder, ladder, true, today);
        var outcomes = assessment.outcomes(everybody(actor)).asTable("outcomes");
        var to = assessment.key(Assessment.STEP);
        var count = DSL.count();
        var moves = sql.select(Assessment.BEFORE, to, WARNED, count)
                .from(outcomes)
                .groupBy(Assessment.BEFORE, to, WARNED)
                .orderBy(count.desc())
                .fetch(row -> new TierPreview.Move(
                        row.value1(), row.value2(), Boolean.TRUE.equals(row.value3()), row.value4()));
        return new TierPreview(
                moves.stream().mapToLong(TierPreview.Move::customers).sum(), moves);
    }

    /** Some of the customers who would go that way. */
    List<PartyId> behind(Ladder ladder, TierPreview.Move move, LocalDate today, int limit, Actor actor) {
        var assessment = assessment(ladder, ladder, true, today);
        return sql.select(Assessment.PARTY)
                .from(assessment.outcomes(everybody(actor)).asTable("outcomes"))
                .where(Assessment.BEFORE.isNotDistinctFrom(move.from()))
                .and(assessment.key(Assessment.STEP).isNotDistinctFrom(move.to()))
                .and(DSL.condition(WARNED).eq(move.warned()))
                .orderBy(Assessment.PARTY.desc())
                .limit(limit)
                .fetch(row -> row.value1());
    }

    /** How a review is done. */
    record Terms(Ladder ladder, Ladder former, TierReview.Cause cause, boolean monthly, LocalDate today) {}

    /**
     * Writes down to which tier everybody comes; the owners are told unless the rules changed.
     *
     * @param names of all tiers that there ever were
     */
    TierReview.Found review(Terms terms, Map<String, String> names, Instant at, Actor actor) {
        sql.execute("lock table tiers.move in share row exclusive mode");
        sql.deleteFrom(MOVE).execute();
        var type = types.get(RecordType.PARTIES);
        var customers = sql.fetchCount(type.rows().table(), everybody(actor));
        find(assessment(terms.ladder(), terms.former(), terms.monthly(), terms.today()), actor);
        sql.update(GRANTED)
                .set(GRANTED.ENDED_AT, at)
                .where(GRANTED.ENDED_AT.isNull())
                .and(GRANTED.UNTIL.lt(terms.today()))
                .execute();
        remember(terms.cause(), names, at);
        stand(at);
        var found = sql.select(
                        DSL.count().filterWhere(MOVE.RISES),
                        DSL.count().filterWhere(DSL.condition(MOVE.MOVES).andNot(MOVE.RISES)),
                        DSL.count().filterWhere(MOVE.WARNED))
                .from(MOVE)
                .fetchSingle(row -> new TierReview.Found(customers, row.value1(), row.value2(), row.value3()));
        sql.deleteFrom(MOVE).execute();
        return found;
    }

    private void find(Assessment assessment, Actor actor) {
        var to = assessment.key(Assessment.STEP);
        var earned = assessment.key(Assessment.EARNED);
        var moves = to.isDistinctFrom(Assessment.BEFORE);
        var earns = earned.isDistinctFrom(Assessment.EARNED_BEFORE);
        var outcomes = assessment.outcomes(everybody(actor)).asTable("outcomes");
        sql.insertInto(
                        MOVE,
                        MOVE.PARTY_ID,
                        MOVE.EARNED,
                        MOVE.LEVEL,
                        MOVE.BEFORE,
                        MOVE.RISES,
                        MOVE.MOVES,
                        MOVE.LOST,
                        MOVE.GRANTED,
                        MOVE.GRACE_UNTIL,
                        MOVE.WARNED,
                        MOVE.OWNER_ID)
                .select(DSL.select(
                                CUSTOMER.PARTY_ID,
                                earned,
                                to,
                                Assessment.BEFORE,
                                DSL.field(Assessment.STEP.gt(Assessment.SHOWN)),
                                DSL.field(moves),
                                DSL.coalesce(Assessment.LOST, DSL.inline(false)),
                                DSL.field(DSL.not(earns)),
                                Assessment.GRACE,
                                WARNED,
                                CUSTOMER.OWNER_ID)
                        .from(outcomes)
                        .join(CUSTOMER)
                        .on(CUSTOMER.PARTY_ID.eq(
                                DSL.field(DSL.name("outcomes", "party_id"), CUSTOMER.PARTY_ID.getDataType())))
                        .where(moves.or(earns).or(Assessment.GRACE.isDistinctFrom(Assessment.GRACE_BEFORE))))
                .execute();
    }

    private void remember(TierReview.Cause cause, Map<String, String> names, Instant at) {
        var isNight = cause == TierReview.Cause.NIGHT;
        sql.insertInto(
                        CHANGE,
                        CHANGE.ID,
                        CHANGE.PARTY_ID,
                        CHANGE.FROM_LEVEL,
                        CHANGE.TO_LEVEL,
                        CHANGE.FROM_NAME,
                        CHANGE.TO_NAME,
                        CHANGE.RISES,
                        CHANGE.CAUSE,
                        CHANGE.OWNER_ID,
                        CHANGE.CHANGED_AT)
                .select(DSL.select(
                                DSL.field("uuidv7()", SQLDataType.UUID),
                                MOVE.PARTY_ID,
                                MOVE.BEFORE,
                                MOVE.LEVEL,
                                DSL.case_(MOVE.BEFORE).mapValues(names),
                                DSL.case_(MOVE.LEVEL).mapValues(names),
                                MOVE.RISES,
                                isNight ? why() : DSL.inline(TierChange.Cause.RULES.name()),
                                isNight ? MOVE.OWNER_ID : DSL.inline(null, MOVE.OWNER_ID),
                                DSL.val(at))
                        .from(MOVE)
                        .where(MOVE.MOVES))
                .execute();
    }

    private static Field<String> why() {
        return DSL.when(MOVE.RISES, TierChange.Cause.EARNED.name())
                .when(MOVE.GRANTED, TierChange.Cause.GRANT_ENDED.name())
                .when(MOVE.LOST, TierChange.Cause.LEFT.name())
                .otherwise(TierChange.Cause.FELL.name());
    }

    private void stand(Instant at) {
        sql.insertInto(
                        STANDING,
                        STANDING.PARTY_ID,
                        STANDING.EARNED,
                        STANDING.LEVEL,
                        STANDING.SINCE,
                        STANDING.GRACE_UNTIL)
                .select(DSL.select(MOVE.PARTY_ID, MOVE.EARNED, MOVE.LEVEL, DSL.val(at), MOVE.GRACE_UNTIL)
                        .from(MOVE))
                .onConflict(STANDING.PARTY_ID)
                .doUpdate()
                .set(STANDING.EARNED, DSL.excluded(STANDING.EARNED))
                .set(STANDING.LEVEL, DSL.excluded(STANDING.LEVEL))
                .set(
                        STANDING.SINCE,
                        DSL.when(
                                        STANDING.LEVEL.isDistinctFrom(DSL.excluded(STANDING.LEVEL)),
                                        DSL.excluded(STANDING.SINCE))
                                .otherwise(STANDING.SINCE))
                .set(STANDING.GRACE_UNTIL, DSL.excluded(STANDING.GRACE_UNTIL))
                .execute();
    }

    private Assessment assessment(Ladder ladder, Ladder former, boolean monthly, LocalDate today) {
        return new Assessment(ladder, former, types.get(RecordType.PARTIES), monthly, today);
    }

    private Condition everybody(Actor actor) {
        var type = types.get(RecordType.PARTIES);
        return filters.matching(null, type, type.rows().table(), filters.reader(actor, null));
    }
}
