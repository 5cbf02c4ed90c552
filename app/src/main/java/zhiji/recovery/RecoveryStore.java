package zhiji.recovery;

import static zhiji.recovery.jooq.Tables.RECOVERY_;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.Right;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.records.ChangeLog;
import zhiji.records.FieldChange;
import zhiji.recovery.jooq.tables.records.RecoveryRecord;
import zhiji.search.SearchText;
import zhiji.types.Visibility;

/** Loads and saves recoveries, and remembers their changes. */
@Repository
class RecoveryStore {

    private final DSLContext sql;
    private final ChangeLog log;
    private final JsonMapper json;
    private final Visibility visibility;

    RecoveryStore(DSLContext sql, ChangeLog log, JsonMapper json, Visibility visibility) {
        this.sql = sql;
        this.log = log;
        this.json = json;
        this.visibility = visibility;
    }

    Optional<Recovery> find(UUID id, Right right, Actor actor) {
        return sql.selectFrom(RECOVERY_)
                .where(RECOVERY_.ID.eq(id))
                .and(reached(visibility, right, actor))
                .fetchOptional(this::recovery);
    }

    /** Until the end of the transaction nobody else gives, approves or takes back anything of this recovery. */
    void lock(UUID id) {
        sql.select(RECOVERY_.ID)
                .from(RECOVERY_)
                .where(RECOVERY_.ID.eq(id))
                .forNoKeyUpdate()
                .fetch();
    }

    /** Until the end of the transaction nobody else opens one for that complaint. */
    void lockComplaint(UUID complaint) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 30))", complaint.toString());
    }

    /** Until the end of the transaction nobody else opens one for that customer. */
    void lockCustomer(PartyId party) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 50))", party.toString());
    }

    /** Whether the complaint has one already, whoever may see it. */
    Optional<UUID> ofComplaint(UUID complaint) {
        return sql.select(RECOVERY_.ID)
                .from(RECOVERY_)
                .where(RECOVERY_.COMPLAINT_ID.eq(complaint))
                .and(RECOVERY_.DELETED_AT.isNull())
                .fetchOptional(RECOVERY_.ID);
    }

    /** Somebody's own whose customer is to be asked by that day, the longest overdue first. */
    List<Recovery> due(LocalDate day, int limit, Actor actor) {
        return sql.selectFrom(RECOVERY_)
                .where(RECOVERY_.OWNER_ID.eq(actor.id()))
                .and(RECOVERY_.CHECK_BACK_ON.le(day))
                .and(RECOVERY_.STANDING.in(Progress.OPEN.name(), Progress.AWAITING.name()))
                .and(RECOVERY_.DELETED_AT.isNull())
                .and(reached(visibility, Right.SEE, actor))
                .orderBy(RECOVERY_.CHECK_BACK_ON, RECOVERY_.ID)
                .limit(limit)
                .fetch(this::recovery);
    }

    /** Somebody's own that a rule opened, that nobody has touched and that are to be asked after that day, the newest first. */
    List<Recovery> found(LocalDate day, int limit, Actor actor) {
        return sql.selectFrom(RECOVERY_)
                .where(RECOVERY_.OWNER_ID.eq(actor.id()))
                .and(RECOVERY_.RULE_ID.isNotNull())
                .and(RECOVERY_.VERSION.eq(1L))
                .and(RECOVERY_.CHECK_BACK_ON.gt(day))
                .and(RECOVERY_.STANDING.eq(Progress.OPEN.name()))
                .and(RECOVERY_.DELETED_AT.isNull())
                .and(reached(visibility, Right.SEE, actor))
                .orderBy(RECOVERY_.CREATED_AT.desc(), RECOVERY_.ID.desc())
                .limit(limit)
                .fetch(this::recovery);
    }

    void insert(Recovery recovery) {
        var row = row(recovery);
        row.setId(recovery.id());
        row.setVersion(recovery.version());
        row.setPartyId(recovery.occasion().party());
        row.setComplaintId(recovery.occasion().complaint());
        row.setOrigin(recovery.origin().prompt().name());
        var found = recovery.origin().found();
        row.setRuleId(found == null ? null : found.rule());
        row.setEvidence(
                found == null || found.evidence() == null
                        ? null
                        : JSONB.valueOf(json.writeValueAsString(found.evidence())));
        row.setCreatedAt(recovery.origin().at());
        row.setCreatedBy(recovery.origin().by());
        row.setUpdatedAt(recovery.origin().at());
        sql.insertInto(RECOVERY_).set(row).execute();
    }

    /** Says false when the version is no longer the current one. */
    boolean update(Recovery recovery, Instant at) {
        var row = row(recovery);
        row.setVersion(recovery.version() + 1);
        row.setUpdatedAt(at);
        row.setDeletedAt(recovery.origin().deletedAt());
        return sql.update(RECOVERY_)
                        .set(row)
                        .where(RECOVERY_.ID.eq(recovery.id()))
                        .and(RECOVERY_.VERSION.eq(recovery.version()))
                        .execute()
                > 0;
    }

    /** A recovery is kept as close as the complaint it is for. */
    void keep(UUID complaint, boolean confidential) {
        sql.update(RECOVERY_)
                .set(RECOVERY_.CONFIDENTIAL, confidential)
                .where(RECOVERY_.COMPLAINT_ID.eq(complaint))
                .execute();
    }

    void record(UUID recovery, List<FieldChange> changes, Instant at, Actor actor) {
        log.write(RecoveryTypes.HISTORY, recovery, changes, at, actor);
    }

    /** Those within reach; of those kept close only one's own, and those that were opened to the actor. */
    static Condition reached(Visibility visibility, Right right, Actor actor) {
        return visibility
                .of(actor, RecoveryTypes.RECOVERIES, RECOVERY_.ID, RECOVERY_.OWNER_ID)
                .and(visibility.unlessKept(
                        actor,
                        RecoveryTypes.RECOVERIES,
                        right,
                        RECOVERY_.ID,
                        RECOVERY_.OWNER_ID,
                        RECOVERY_.CONFIDENTIAL));
    }

    private RecoveryRecord row(Recovery recovery) {
        var row = new RecoveryRecord();
        var occasion = recovery.occasion();
        var course = recovery.course();
        var title = occasion.failure().title();
        row.setTitle(title);
        row.setSortKey(SearchText.sortKey(title));
        row.setFailure(occasion.failure().text());
        row.setConfidential(occasion.confidential());
        row.setCustom(JSONB.valueOf(json.writeValueAsString(occasion.custom())));
        row.setOwnerId(recovery.owner());
        row.setStanding(course.standing().name());
        var spent = course.spent();
        row.setSpent(spent == null ? null : spent.amount());
        row.setCurrency(spent == null ? null : spent.currency().getCurrencyCode());
        row.setCheckBackOn(course.checkBack());
        var check = course.check();
        row.setCheckedAt(check == null ? null : check.at());
        row.setCheckedBy(check == null ? null : check.by());
        row.setOutcome(check == null ? null : check.outcome());
        return row;
    }

    private Recovery recovery(RecoveryRecord row) {
        return new Recovery(
                row.getId(),
                row.getVersion(),
                new Recovery.Occasion(
                        row.getPartyId(),
                        row.getComplaintId(),
                        new Failure(row.getFailure()),
                        row.getConfidential(),
                        json.readValue(row.getCustom().data(), new TypeReference<Map<String, JsonNode>>() {})),
                row.getOwnerId(),
                new Recovery.Course(
                        Progress.valueOf(row.getStanding()),
                        row.getSpent() == null ? null : Money.of(row.getSpent(), row.getCurrency()),
                        row.getCheckBackOn(),
                        row.getCheckedAt() == null
                                ? null
                                : new Recovery.Check(row.getCheckedBy(), row.getCheckedAt(), row.getOutcome())),
                new Recovery.Origin(
                        row.getCreatedBy(),
                        Prompt.valueOf(row.getOrigin()),
                        found(row),
                        row.getCreatedAt(),
                        row.getUpdatedAt(),
                        row.getDeletedAt()));
    }

    private Recovery.@Nullable Found found(RecoveryRecord row) {
        return row.getRuleId() == null
                ? null
                : new Recovery.Found(
                        row.getRuleId(),
                        row.getEvidence() == null
                                ? null
                                : json.readValue(row.getEvidence().data(), Evidence.class));
    }
}
