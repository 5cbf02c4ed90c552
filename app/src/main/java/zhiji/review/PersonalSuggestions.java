package zhiji.review;

import static zhiji.review.jooq.Tables.PAIR;
import static zhiji.review.jooq.Tables.SUGGESTION;
import static zhiji.review.jooq.Tables.SUGGESTION_MEMBER;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.Subject;

/** Who a person may be the same as. */
@Component
class PersonalSuggestions implements PersonalHolding {

    private final DSLContext sql;

    PersonalSuggestions(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Fate> fates(Subject subject) {
        return List.of();
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        var members = subject.members();
        sql.deleteFrom(PAIR)
                .where(PAIR.PARTY_ID.in(members).or(PAIR.OTHER_PARTY_ID.in(members)))
                .execute();
        sql.deleteFrom(SUGGESTION)
                .where(SUGGESTION.ID.in(DSL.select(SUGGESTION_MEMBER.SUGGESTION_ID)
                        .from(SUGGESTION_MEMBER)
                        .where(SUGGESTION_MEMBER.PARTY_ID.in(members))))
                .execute();
    }
}
