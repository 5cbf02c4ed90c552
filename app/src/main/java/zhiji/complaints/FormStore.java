package zhiji.complaints;

import static zhiji.complaints.jooq.Tables.COMPLAINT;
import static zhiji.complaints.jooq.Tables.FORM;
import static zhiji.complaints.jooq.Tables.FORM_KEY;
import static zhiji.complaints.jooq.Tables.PHOTO;
import static zhiji.complaints.jooq.Tables.SPENT;
import static zhiji.complaints.jooq.Tables.VISIT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.complaints.jooq.tables.records.FormRecord;
import zhiji.platform.UserId;

/** Keeps the public forms, and what protects them from being flooded. */
@Repository
class FormStore {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final DSLContext sql;

    FormStore(DSLContext sql) {
        this.sql = sql;
    }

    byte[] key() {
        return sql.select(FORM_KEY.KEY).from(FORM_KEY).fetchSingle(row -> row.value1());
    }

    List<PublicForm> all() {
        return sql.selectFrom(FORM).orderBy(FORM.NAME, FORM.CODE).fetch(FormStore::form);
    }

    Optional<PublicForm> find(String code) {
        return sql.selectFrom(FORM).where(FORM.CODE.eq(code)).fetchOptional(FormStore::form);
    }

    void insert(PublicForm form, Instant at, UserId by) {
        sql.insertInto(FORM)
                .set(FORM.CODE, form.code())
                .set(FORM.NAME, form.place().name())
                .set(FORM.SHOP, form.place().shop())
                .set(FORM.PRODUCT, form.place().product())
                .set(FORM.EMPLOYEE, form.place().employee())
                .set(FORM.ACTIVE, form.active())
                .set(FORM.VERSION, form.version())
                .set(FORM.CREATED_AT, at)
                .set(FORM.CREATED_BY, by)
                .execute();
    }

    /** Says false when the version is no longer the current one. */
    boolean update(PublicForm form) {
        return sql.update(FORM)
                        .set(FORM.NAME, form.place().name())
                        .set(FORM.SHOP, form.place().shop())
                        .set(FORM.PRODUCT, form.place().product())
                        .set(FORM.EMPLOYEE, form.place().employee())
                        .set(FORM.ACTIVE, form.active())
                        .set(FORM.VERSION, form.version() + 1)
                        .where(FORM.CODE.eq(form.code()))
                        .and(FORM.VERSION.eq(form.version()))
                        .execute()
                > 0;
    }

    /** Says false when the task was used before. */
    boolean spend(String task, Instant until, Instant now) {
        sql.deleteFrom(SPENT).where(SPENT.EXPIRES_AT.lt(now)).execute();
        return sql.insertInto(SPENT)
                        .set(SPENT.TASK, task)
                        .set(SPENT.EXPIRES_AT, until)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /** Counts a visit and answers how many there were within the present hour. */
    int visit(String origin, String kind, Instant now) {
        var old = VISIT.SINCE.lt(now.minus(WINDOW));
        return sql.insertInto(VISIT)
                .set(VISIT.ORIGIN, origin)
                .set(VISIT.KIND, kind)
                .set(VISIT.SINCE, now)
                .set(VISIT.VISITS, 1)
                .onConflict(VISIT.ORIGIN, VISIT.KIND)
                .doUpdate()
                .set(VISIT.VISITS, DSL.when(old, 1).otherwise(VISIT.VISITS.plus(1)))
                .set(VISIT.SINCE, DSL.when(old, DSL.val(now)).otherwise(VISIT.SINCE))
                .returningResult(VISIT.VISITS)
                .fetchSingle(row -> row.value1());
    }

    void forgetVisits(Instant now) {
        sql.deleteFrom(VISIT).where(VISIT.SINCE.lt(now.minus(WINDOW))).execute();
    }

    int photos(UUID complaint) {
        return sql.fetchCount(PHOTO, PHOTO.COMPLAINT_ID.eq(complaint));
    }

    /** How promises of a gravity were kept for what was received since; what is not due yet counts for nothing. */
    record Kept(Gravity gravity, long acknowledgeDue, long acknowledgedInTime, long solveDue, long solvedInTime) {}

    List<Kept> kept(Instant since, Instant now) {
        var acknowledgeDue = COMPLAINT.ACKNOWLEDGED_AT.isNotNull().or(COMPLAINT.ACKNOWLEDGE_DUE_AT.lt(now));
        var solveDue = COMPLAINT.SOLVED_AT.isNotNull().or(COMPLAINT.DUE_AT.lt(now));
        return sql.select(
                        COMPLAINT.GRAVITY,
                        DSL.count().filterWhere(acknowledgeDue).cast(Long.class),
                        DSL.count()
                                .filterWhere(COMPLAINT.ACKNOWLEDGED_AT.le(COMPLAINT.ACKNOWLEDGE_DUE_AT))
                                .cast(Long.class),
                        DSL.count().filterWhere(solveDue).cast(Long.class),
                        DSL.count()
                                .filterWhere(COMPLAINT.SOLVED_AT.le(COMPLAINT.DUE_AT))
                                .cast(Long.class))
                .from(COMPLAINT)
                .where(COMPLAINT.RECEIVED_AT.ge(since))
                .and(COMPLAINT.DELETED_AT.isNull())
                .groupBy(COMPLAINT.GRAVITY)
                .fetch(row -> new Kept(
                        Gravity.valueOf(row.value1()), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static PublicForm form(FormRecord row) {
        return new PublicForm(
                row.getCode(),
                new PublicForm.Place(row.getName(), row.getShop(), row.getProduct(), row.getEmployee()),
                row.getActive(),
                row.getVersion());
    }
}
