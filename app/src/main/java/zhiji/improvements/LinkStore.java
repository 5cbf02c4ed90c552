package zhiji.improvements;

import static zhiji.improvements.jooq.Tables.IMPROVEMENT;
import static zhiji.improvements.jooq.Tables.LINK;
import static zhiji.improvements.jooq.Tables.TOLD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.Actor;

/** Keeps which complaints improvements answer, whose customers were told, and reads the public board. */
@Repository
class LinkStore {

    private final DSLContext sql;

    LinkStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What everybody may read of an improvement. */
    record Posted(String said, String did, LocalDate done) {}

    /** The latest linked first. */
    List<UUID> complaints(UUID improvement) {
        return sql.select(LINK.COMPLAINT_ID)
                .from(LINK)
                .where(LINK.IMPROVEMENT_ID.eq(improvement))
                .orderBy(LINK.LINKED_AT.desc(), LINK.COMPLAINT_ID.desc())
                .fetch(LINK.COMPLAINT_ID);
    }

    /** Says how many were not linked before. */
    int link(UUID improvement, Collection<UUID> complaints, Instant at, Actor actor) {
        if (complaints.isEmpty()) {
            return 0;
        }
        var rows = complaints.stream()
                .map(complaint -> DSL.row(
                        DSL.val(improvement), DSL.val(complaint), DSL.val(at), DSL.val(actor.id(), LINK.CREATED_BY)))
                .toList();
        return sql.insertInto(LINK, LINK.IMPROVEMENT_ID, LINK.COMPLAINT_ID, LINK.LINKED_AT, LINK.CREATED_BY)
                .valuesOfRows(rows)
                .onConflictDoNothing()
                .execute();
    }

    void unlink(UUID improvement, UUID complaint) {
        sql.deleteFrom(LINK)
                .where(LINK.IMPROVEMENT_ID.eq(improvement))
                .and(LINK.COMPLAINT_ID.eq(complaint))
                .execute();
    }

    Set<UUID> told(UUID improvement) {
        return sql.select(TOLD.COMPLAINT_ID)
                .from(TOLD)
                .where(TOLD.IMPROVEMENT_ID.eq(improvement))
                .fetchSet(TOLD.COMPLAINT_ID);
    }

    void tell(UUID improvement, Collection<UUID> complaints, Instant at, Actor actor) {
        var rows = complaints.stream()
                .map(complaint -> DSL.row(
                        DSL.val(improvement), DSL.val(complaint), DSL.val(at), DSL.val(actor.id(), TOLD.CREATED_BY)))
                .toList();
        sql.insertInto(TOLD, TOLD.IMPROVEMENT_ID, TOLD.COMPLAINT_ID, TOLD.AT, TOLD.CREATED_BY)
                .valuesOfRows(rows)
                .execute();
    }

    /** What is published, the latest first. */
    List<Posted> posted(int limit) {
        return sql.select(IMPROVEMENT.SAID, IMPROVEMENT.DID, IMPROVEMENT.DONE_ON)
                .from(IMPROVEMENT)
                .where(IMPROVEMENT.PUBLISHED)
                .and(IMPROVEMENT.DELETED_AT.isNull())
                .orderBy(IMPROVEMENT.PUBLISHED_AT.desc(), IMPROVEMENT.ID)
                .limit(limit)
                .fetch(Records.mapping(Posted::new));
    }
}
