package zhiji.quality;

import static zhiji.quality.jooq.Tables.FINDING;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.Subject;

/** What is missing in the archive of a person. */
@Component
class PersonalFindings implements PersonalHolding {

    private final DSLContext sql;

    PersonalFindings(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Fate> fates(Subject subject) {
        return List.of();
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        sql.deleteFrom(FINDING).where(FINDING.PARTY_ID.in(subject.members())).execute();
    }
}
