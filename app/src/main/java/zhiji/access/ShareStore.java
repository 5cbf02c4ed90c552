package zhiji.access;

import static zhiji.access.jooq.Tables.SHARE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.Actor;
import zhiji.platform.Region;
import zhiji.platform.UserId;

/** Loads and saves single records that were opened to others. */
@Repository
class ShareStore {

    private final DSLContext sql;
    private final Region region;
    private final Clock clock;

    ShareStore(DSLContext sql, Region region, Clock clock) {
        this.sql = sql;
        this.region = region;
        this.clock = clock;
    }

    List<Share> of(String type, UUID record) {
        return sql.selectFrom(SHARE)
                .where(SHARE.TYPE.eq(type))
                .and(SHARE.RECORD_ID.eq(record))
                .orderBy(SHARE.CREATED_AT)
                .fetch(row -> new Share(
                        row.get(SHARE.ID),
                        row.get(SHARE.ACCOUNT_ID),
                        row.get(SHARE.TEAM_ID),
                        row.get(SHARE.EDITABLE),
                        row.get(SHARE.UNTIL_DATE)));
    }

    void insert(String type, UUID record, Share share, Actor actor) {
        sql.insertInto(SHARE)
                .set(SHARE.ID, share.id())
                .set(SHARE.TYPE, type)
                .set(SHARE.RECORD_ID, record)
                .set(SHARE.ACCOUNT_ID, share.userId())
                .set(SHARE.TEAM_ID, share.teamId())
                .set(SHARE.EDITABLE, share.editable())
                .set(SHARE.UNTIL_DATE, share.until())
                .set(SHARE.CREATED_AT, clock.instant())
                .set(SHARE.CREATED_BY, actor.id())
                .execute();
    }

    boolean delete(String type, UUID record, UUID id) {
        return sql.deleteFrom(SHARE)
                        .where(SHARE.ID.eq(id))
                        .and(SHARE.TYPE.eq(type))
                        .and(SHARE.RECORD_ID.eq(record))
                        .execute()
                == 1;
    }

    boolean opensForEditing(String type, UUID record, UserId user, Rights rights) {
        return sql.fetchExists(
                SHARE, open(type, user, rights).and(SHARE.RECORD_ID.eq(record)).and(SHARE.EDITABLE));
    }

    /** The ids of the records of a type that are open to somebody today for what the right allows. */
    Select<Record1<UUID>> openTo(String type, Right right, UserId user, Rights rights) {
        var enough = switch (right) {
            case EDIT -> DSL.condition(SHARE.EDITABLE);
            case DELETE, MERGE -> DSL.falseCondition();
            case SEE, CREATE, EXPORT, IMPORT, BULK, CONFIGURE -> DSL.noCondition();
        };
        return DSL.select(SHARE.RECORD_ID)
                .from(SHARE)
                .where(open(type, user, rights))
                .and(enough);
    }

    private Condition open(String type, UserId user, Rights rights) {
        var today = LocalDate.ofInstant(clock.instant(), region.timeZone());
        return SHARE.TYPE
                .eq(type)
                .and(SHARE.ACCOUNT_ID.eq(user).or(SHARE.TEAM_ID.in(rights.teams())))
                .and(SHARE.UNTIL_DATE.isNull().or(SHARE.UNTIL_DATE.ge(today)));
    }
}
