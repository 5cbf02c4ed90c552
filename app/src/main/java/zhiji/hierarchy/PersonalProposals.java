package zhiji.hierarchy;

import static zhiji.hierarchy.jooq.Tables.FILED;
import static zhiji.hierarchy.jooq.Tables.PROPOSAL;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.Subject;

/** What a person's name and home made us propose. */
@Component
class PersonalProposals implements PersonalHolding {

    private final DSLContext sql;

    PersonalProposals(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Fate> fates(Subject subject) {
        return List.of();
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        var members = subject.members();
        sql.deleteFrom(FILED).where(FILED.PARTY_ID.in(members)).execute();
        sql.deleteFrom(PROPOSAL)
                .where(PROPOSAL.PARTY_ID.in(members).or(PROPOSAL.OTHER_PARTY_ID.in(members)))
                .execute();
    }
}
