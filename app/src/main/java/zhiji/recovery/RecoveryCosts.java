package zhiji.recovery;

import static zhiji.recovery.jooq.Tables.RECOVERY_;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import zhiji.access.Right;
import zhiji.complaints.CaseCosts;
import zhiji.platform.Actor;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Complaints cost what their recoveries came to by the ledger. */
@Component
class RecoveryCosts implements CaseCosts {

    private final Visibility visibility;
    private final RecordTypes types;

    RecoveryCosts(Visibility visibility, RecordTypes types) {
        this.visibility = visibility;
        this.types = types;
    }

    @Override
    public Optional<Select<Record3<UUID, String, BigDecimal>>> of(Actor actor) {
        var type = types.get(RecoveryTypes.RECOVERIES);
        var known = visibility.sees(actor, RecoveryTypes.RECOVERIES)
                && visibility.rule(actor, type, RecoveryTypes.SPENT).isPlain()
                && visibility.rule(actor, type, "complaint").isPlain();
        return known
                ? Optional.of(DSL.select(RECOVERY_.COMPLAINT_ID, RECOVERY_.CURRENCY, RECOVERY_.SPENT)
                        .from(RECOVERY_)
                        .where(RECOVERY_.COMPLAINT_ID.isNotNull())
                        .and(RECOVERY_.SPENT.isNotNull())
                        .and(RECOVERY_.DELETED_AT.isNull())
                        .and(RecoveryStore.reached(visibility, Right.SEE, actor)))
                : Optional.empty();
    }
}
