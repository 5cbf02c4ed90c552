package zhiji.complaints;

import static zhiji.complaints.jooq.Tables.COMPLAINT;
import static zhiji.complaints.jooq.Tables.PAUSE;
import static zhiji.complaints.jooq.Tables.PROMISED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.science.service.Pause;

/** Keeps what was promised for complaints and when their clocks stood still. */
@Repository
class ClockStore {

    private final DSLContext sql;

    ClockStore(DSLContext sql) {
        this.sql = sql;
    }

    Deadlines.Facts facts(UUID complaint) {
        var promised = promised(List.of(complaint)).getOrDefault(complaint, List.of());
        return new Deadlines.Facts(promised, pauses(List.of(complaint)).getOrDefault(complaint, List.of()));
    }

    void promise(UUID complaint, Deadlines.Promised promised) {
        sql.insertInto(PROMISED)
                .set(PROMISED.COMPLAINT_ID, complaint)
                .set(PROMISED.FROM_AT, promised.from())
                .set(
                        PROMISED.POSITION,
                        DSL.field(DSL.select(DSL.count()).from(PROMISED).where(PROMISED.COMPLAINT_ID.eq(complaint))))
                .set(PROMISED.CALENDAR_ID, promised.calendar())
                .set(PROMISED.ACKNOWLEDGE_MINUTES, promised.acknowledgeMinutes())
                .set(PROMISED.SOLVE_MINUTES, promised.solveMinutes())
                .execute();
    }

    void pause(UUID complaint, Instant from) {
        sql.insertInto(PAUSE)
                .set(PAUSE.COMPLAINT_ID, complaint)
                .set(PAUSE.FROM_AT, from)
                .onConflictDoNothing()
                .execute();
    }

    void resume(UUID complaint, Instant until) {
        sql.update(PAUSE)
                .set(PAUSE.UNTIL_AT, until)
                .where(PAUSE.COMPLAINT_ID.eq(complaint))
                .and(PAUSE.UNTIL_AT.isNull())
                .execute();
    }

    /** What decides when the open complaints are due, in the order of their ids. */
    Map<UUID, Deadlines.Facts> open(UUID position, int limit) {
        var ids = sql.select(COMPLAINT.ID)
                .from(COMPLAINT)
                .where(COMPLAINT.ID.gt(position))
                .and(COMPLAINT.DELETED_AT.isNull())
                .and(COMPLAINT.SOLVED_AT.isNull())
                .orderBy(COMPLAINT.ID)
                .limit(limit)
                .fetch(COMPLAINT.ID);
        var promised = promised(ids);
        var pauses = pauses(ids);
        var facts = new LinkedHashMap<UUID, Deadlines.Facts>();
        ids.forEach(id -> facts.put(
                id, new Deadlines.Facts(promised.getOrDefault(id, List.of()), pauses.getOrDefault(id, List.of()))));
        return facts;
    }

    void save(Map<UUID, Complaint.Due> due) {
        var ids = new ArrayList<UUID>();
        var acknowledge = new ArrayList<String>();
        var solve = new ArrayList<String>();
        var warn = new ArrayList<String>();
        due.forEach((id, one) -> {
            ids.add(id);
            acknowledge.add(written(one.acknowledge()));
            solve.add(written(one.solve()));
            warn.add(written(one.warn()));
        });
        sql.execute(
                """
                update complaints.complaint set due_at = due.solve, warn_at = due.warn,
                    acknowledge_due_at =
                        case when complaint.acknowledged_at is null then due.acknowledge else complaint.acknowledge_due_at end,
                    escalated_at = case when due.solve > now() then null else complaint.escalated_at end
                from (
                    select id, nullif(acknowledge, '')::timestamptz, nullif(solve, '')::timestamptz,
                        nullif(warn, '')::timestamptz
                    from unnest({0}, {1}, {2}, {3}) as told (id, acknowledge, solve, warn)) as due (id, acknowledge, solve, warn)
                where complaint.id = due.id and (complaint.due_at, complaint.acknowledge_due_at)
                    is distinct from (due.solve, due.acknowledge)
                """,
                DSL.val(ids.toArray(UUID[]::new)),
                DSL.val(acknowledge.toArray(String[]::new)),
                DSL.val(solve.toArray(String[]::new)),
                DSL.val(warn.toArray(String[]::new)));
    }

    /**
     * Marks open complaints whose promise was broken by then and of which nobody was told, and remembers that; those that
     * nobody has go to the owner of their desk.
     */
    int escalate(Instant now, int limit) {
        return sql.execute("""
                with late as (
                    select id from complaints.complaint
                    where due_at < {0}::timestamptz and deleted_at is null and solved_at is null and escalated_at is null
                    order by due_at limit {1} for update skip locked
                ), told as (
                    update complaints.complaint set escalated_at = {0}::timestamptz, version = complaint.version + 1, updated_at = {0}::timestamptz,
                        owner_id = coalesce(complaint.owner_id, desk.owner_id)
                    from late, complaints.desk
                    where complaint.id = late.id and desk.id = complaint.desk_id
                    returning complaint.id, complaint.stage
                ), taken as (
                    insert into complaints.step (id, complaint_id, kind, stage, note, at)
                    select uuidv7(), id, 'ESCALATE', stage, '', {0}::timestamptz from told
                )
                insert into complaints.change (complaint_id, changed_at, via, changes)
                select id, {0}::timestamptz, 'RULE', jsonb_build_array(jsonb_build_object('field', 'escalated', 'before', null, 'after', {2}::text))
                from told
                """, DSL.val(now), DSL.val(limit), DSL.val(now.toString()));
    }

    private static String written(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    private Map<UUID, List<Deadlines.Promised>> promised(Collection<UUID> complaints) {
        return sql.selectFrom(PROMISED)
                .where(PROMISED.COMPLAINT_ID.eq(DSL.any(complaints.toArray(UUID[]::new))))
                .orderBy(PROMISED.COMPLAINT_ID, PROMISED.POSITION)
                .fetchGroups(
                        row -> row.getComplaintId(),
                        row -> new Deadlines.Promised(
                                row.getFromAt(),
                                row.getCalendarId(),
                                row.getAcknowledgeMinutes(),
                                row.getSolveMinutes()));
    }

    private Map<UUID, List<Pause>> pauses(Collection<UUID> complaints) {
        return sql.selectFrom(PAUSE)
                .where(PAUSE.COMPLAINT_ID.eq(DSL.any(complaints.toArray(UUID[]::new))))
                .fetchGroups(
                        row -> row.getComplaintId(),
                        row -> new Pause(row.getFromAt(), row.getUntilAt() == null ? Instant.MAX : row.getUntilAt()));
    }
}
