package zhiji.improvements;

import static zhiji.improvements.jooq.Tables.SETTING;
import static zhiji.improvements.jooq.Tables.STEP;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import zhiji.platform.Ids;
import zhiji.platform.UserId;

/** Keeps how improvements came along, and after how many days they are checked. */
@Repository
class CourseStore {

    private final DSLContext sql;

    CourseStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A state that was reached: why, when and by whom. */
    record Reached(Advance state, String note, Instant at, UserId by) {}

    /** How many days before and after are compared. */
    record Setting(int effectDays, long version) {}

    void insert(UUID improvement, Reached reached) {
        sql.insertInto(STEP)
                .set(STEP.ID, Ids.next())
                .set(STEP.IMPROVEMENT_ID, improvement)
                .set(STEP.STATE, reached.state().name())
                .set(STEP.NOTE, reached.note())
                .set(STEP.AT, reached.at())
                .set(STEP.CREATED_BY, reached.by())
                .execute();
    }

    List<Reached> reached(UUID improvement) {
        return sql.selectFrom(STEP)
                .where(STEP.IMPROVEMENT_ID.eq(improvement))
                .orderBy(STEP.AT, STEP.ID)
                .fetch(row ->
                        new Reached(Advance.valueOf(row.getState()), row.getNote(), row.getAt(), row.getCreatedBy()));
    }

    Setting setting() {
        return sql.selectFrom(SETTING).fetchSingle(row -> new Setting(row.getEffectDays(), row.getVersion()));
    }

    /** Says false when the version is no longer the current one. */
    boolean change(Setting setting) {
        return sql.update(SETTING)
                        .set(SETTING.EFFECT_DAYS, setting.effectDays())
                        .set(SETTING.VERSION, setting.version() + 1)
                        .where(SETTING.VERSION.eq(setting.version()))
                        .execute()
                > 0;
    }
}
