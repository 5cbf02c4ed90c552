package zhiji.improvements;

import static zhiji.improvements.jooq.Tables.CHANGE;
import static zhiji.improvements.jooq.Tables.IMPROVEMENT;
import static zhiji.improvements.jooq.Tables.LINK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiji.complaints.CaseMatch;
import zhiji.improvements.jooq.tables.records.ImprovementRecord;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.records.FieldChange;
import zhiji.search.SearchText;
import zhiji.types.Visibility;

/** Loads and saves improvements, and remembers their changes. */
@Repository
class ImprovementStore {

    private final DSLContext sql;
    private final JsonMapper json;
    private final Visibility visibility;

    ImprovementStore(DSLContext sql, JsonMapper json, Visibility visibility) {
        this.sql = sql;
        this.json = json;
        this.visibility = visibility;
    }

    Optional<Improvement> find(UUID id, Actor actor) {
        return sql.selectFrom(IMPROVEMENT)
                .where(IMPROVEMENT.ID.eq(id))
                .and(seen(actor))
                .fetchOptional(this::improvement);
    }

    /** Until the end of the transaction nobody else publishes it or tells anybody of it. */
    void lock(UUID id) {
        sql.select(IMPROVEMENT.ID)
                .from(IMPROVEMENT)
                .where(IMPROVEMENT.ID.eq(id))
                .forNoKeyUpdate()
                .fetch();
    }

    List<Improvement> ofComplaint(UUID complaint, Actor actor) {
        return sql.selectFrom(IMPROVEMENT)
                .where(IMPROVEMENT.ID.in(
                        DSL.select(LINK.IMPROVEMENT_ID).from(LINK).where(LINK.COMPLAINT_ID.eq(complaint))))
                .and(IMPROVEMENT.DELETED_AT.isNull())
                .and(seen(actor))
                .orderBy(IMPROVEMENT.CREATED_AT.desc(), IMPROVEMENT.ID)
                .fetch(this::improvement);
    }

    /** Somebody's own that are to be checked by that day, the longest overdue first. */
    List<Improvement> toCheck(LocalDate day, int limit, Actor actor) {
        return sql.selectFrom(IMPROVEMENT)
                .where(IMPROVEMENT.OWNER_ID.eq(actor.id()))
                .and(IMPROVEMENT.STATE.eq(DSL.inline(Advance.DONE.name())))
                .and(IMPROVEMENT.CHECK_ON.le(day))
                .and(IMPROVEMENT.DELETED_AT.isNull())
                .and(seen(actor))
                .orderBy(IMPROVEMENT.CHECK_ON, IMPROVEMENT.ID)
                .limit(limit)
                .fetch(this::improvement);
    }

    void insert(Improvement improvement) {
        var row = row(improvement);
        row.setId(improvement.id());
        row.setVersion(improvement.version());
        row.setCreatedAt(improvement.origin().at());
        row.setCreatedBy(improvement.origin().by());
        row.setUpdatedAt(improvement.origin().at());
        sql.insertInto(IMPROVEMENT).set(row).execute();
    }

    /** Says false when the version is no longer the current one. */
    boolean update(Improvement improvement, Instant at) {
        var row = row(improvement);
        row.setVersion(improvement.version() + 1);
        row.setUpdatedAt(at);
        row.setDeletedAt(improvement.origin().deletedAt());
        return sql.update(IMPROVEMENT)
                        .set(row)
                        .where(IMPROVEMENT.ID.eq(improvement.id()))
                        .and(IMPROVEMENT.VERSION.eq(improvement.version()))
                        .execute()
                > 0;
    }

    void record(UUID improvement, List<FieldChange> changes, Instant at, Actor actor) {
        if (changes.isEmpty()) {
            return;
        }
        sql.insertInto(CHANGE)
                .set(CHANGE.ID, Ids.next())
                .set(CHANGE.IMPROVEMENT_ID, improvement)
                .set(CHANGE.CHANGED_AT, at)
                .set(CHANGE.CREATED_BY, actor.id())
                .set(CHANGE.VIA, actor.via().name())
                .set(CHANGE.CHANGES, JSONB.valueOf(json.writeValueAsString(changes)))
                .execute();
    }

    private Condition seen(Actor actor) {
        return visibility.of(actor, ImprovementTypes.IMPROVEMENTS, IMPROVEMENT.ID, IMPROVEMENT.OWNER_ID);
    }

    private ImprovementRecord row(Improvement improvement) {
        var row = new ImprovementRecord();
        var fault = improvement.fault();
        row.setTitle(fault.title());
        row.setSortKey(SearchText.sortKey(fault.title()));
        row.setWrong(fault.text());
        row.setWhys(fault.whys());
        row.setCauseId(fault.match().cause());
        row.setCategoryId(fault.match().category());
        row.setProduct(fault.match().product());
        row.setShop(fault.match().shop());
        row.setCustom(JSONB.valueOf(json.writeValueAsString(fault.custom())));
        row.setAction(improvement.plan().action());
        row.setOwnerId(improvement.plan().owner());
        row.setDueOn(improvement.plan().due());
        course(row, improvement.course());
        row.setSaid(improvement.board().said());
        row.setDid(improvement.board().did());
        row.setPublished(improvement.board().isPublished());
        row.setPublishedAt(improvement.board().publishedAt());
        return row;
    }

    private static void course(ImprovementRecord row, Improvement.Course course) {
        row.setState(course.state().name());
        row.setDoneOn(course.done());
        row.setCheckOn(course.check());
        row.setEffect(course.effect() == null ? null : course.effect().name());
        row.setFinding(course.finding());
    }

    private Improvement improvement(ImprovementRecord row) {
        return new Improvement(
                row.getId(),
                row.getVersion(),
                new Improvement.Fault(
                        row.getTitle(),
                        row.getWrong(),
                        row.getWhys(),
                        new CaseMatch(row.getCauseId(), row.getCategoryId(), row.getProduct(), row.getShop()),
                        json.readValue(row.getCustom().data(), new TypeReference<Map<String, JsonNode>>() {})),
                new Improvement.Plan(row.getAction(), row.getOwnerId(), row.getDueOn()),
                new Improvement.Course(
                        Advance.valueOf(row.getState()),
                        row.getDoneOn(),
                        row.getCheckOn(),
                        row.getEffect() == null ? null : EffectVerdict.valueOf(row.getEffect()),
                        row.getFinding()),
                new Improvement.Board(row.getSaid(), row.getDid(), row.getPublishedAt()),
                new Improvement.Origin(row.getCreatedBy(), row.getCreatedAt(), row.getUpdatedAt(), row.getDeletedAt()));
    }
}
