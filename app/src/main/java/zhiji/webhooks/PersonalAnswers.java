package zhiji.webhooks;

import static zhiji.webhooks.jooq.Tables.ATTEMPT;
import static zhiji.webhooks.jooq.Tables.DELIVERY;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.Subject;

/**
 * What receivers answered to messages about a person, who may have sent back what they were sent; the outbox itself holds
 * ids alone.
 */
@Component
class PersonalAnswers implements PersonalHolding {

    private final DSLContext sql;

    PersonalAnswers(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Fate> fates(Subject subject) {
        return List.of(Fate.goes("webhook-answers", sql.fetchCount(ATTEMPT, about(subject))));
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        sql.update(ATTEMPT).setNull(ATTEMPT.ANSWER).where(about(subject)).execute();
    }

    private static Condition about(Subject subject) {
        return ATTEMPT.ANSWER
                .isNotNull()
                .and(ATTEMPT.DELIVERY_ID.in(
                        DSL.select(DELIVERY.ID).from(DELIVERY).where(DELIVERY.RECORD_ID.in(subject.ids()))));
    }
}
