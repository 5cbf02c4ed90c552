package zhiji.bulk;

import static zhiji.bulk.jooq.Tables.BULK_ROW;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.Subject;

/** What a person's record held before it was changed with many others; without it, taking the change back leaves them out. */
@Component
class PersonalChanges implements PersonalHolding {

    private final DSLContext sql;

    PersonalChanges(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Fate> fates(Subject subject) {
        return List.of(Fate.goes("bulk-rows", sql.fetchCount(BULK_ROW, BULK_ROW.RECORD_ID.in(subject.ids()))));
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        sql.deleteFrom(BULK_ROW).where(BULK_ROW.RECORD_ID.in(subject.ids())).execute();
    }
}
