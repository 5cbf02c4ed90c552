package zhiji.complaints;

import static zhiji.complaints.jooq.Tables.COMPLAINT;
import static zhiji.complaints.jooq.Tables.MESSAGE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.access.Right;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.types.Visibility;

/** Finds which complaints can be followed, whom they name, and adds to their conversations. */
@Repository
class FollowerQueries {

    private final DSLContext sql;
    private final Visibility visibility;

    FollowerQueries(DSLContext sql, Visibility visibility) {
        this.sql = sql;
        this.visibility = visibility;
    }

    List<UUID> followed(Collection<UUID> complaints, Actor actor) {
        var editable = visibility.rows(
                actor,
                ComplaintTypes.COMPLAINTS,
                new Visibility.Reach(Right.EDIT, visibility.scope(actor, ComplaintTypes.COMPLAINTS, Right.EDIT)),
                COMPLAINT.ID,
                COMPLAINT.OWNER_ID);
        return sql.select(COMPLAINT.ID)
                .from(COMPLAINT)
                .where(among(complaints))
                .and(COMPLAINT.SECRET.isNotNull())
                .and(COMPLAINT.DELETED_AT.isNull())
                .and(ComplaintStore.reached(visibility, Right.EDIT, actor))
                .and(editable)
                .orderBy(COMPLAINT.ID)
                .fetch(COMPLAINT.ID);
    }

    void tell(List<UUID> complaints, String text, Instant at, Actor actor) {
        var rows = complaints.stream()
                .map(complaint -> sql.newRecord(MESSAGE)
                        .with(MESSAGE.ID, Ids.next())
                        .with(MESSAGE.COMPLAINT_ID, complaint)
                        .with(MESSAGE.INCOMING, false)
                        .with(MESSAGE.TEXT, text)
                        .with(MESSAGE.AT, at)
                        .with(MESSAGE.CREATED_BY, actor.id()))
                .toList();
        sql.batchInsert(rows).execute();
    }

    List<PartyId> parties(Collection<UUID> complaints) {
        return sql.selectDistinct(COMPLAINT.PARTY_ID)
                .from(COMPLAINT)
                .where(among(complaints))
                .and(COMPLAINT.PARTY_ID.isNotNull())
                .fetch(COMPLAINT.PARTY_ID);
    }

    Set<String> names(Collection<UUID> complaints) {
        var names = new HashSet<String>();
        sql.select(COMPLAINT.CONTACT, COMPLAINT.EMPLOYEE, COMPLAINT.NUMBER)
                .from(COMPLAINT)
                .where(among(complaints))
                .forEach(row -> {
                    for (var name : new String[] {row.value1(), row.value2(), row.value3()}) {
                        if (name != null) {
                            names.add(name);
                        }
                    }
                });
        return names;
    }

    private static Condition among(Collection<UUID> complaints) {
        return COMPLAINT.ID.eq(DSL.any(complaints.toArray(UUID[]::new)));
    }
}
