package zhiji.purchases;

import static zhiji.purchases.jooq.Tables.PARTY_TOTAL;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import zhiji.platform.PartyId;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.Subject;

/** What a person bought: it stays, since books must be kept, and says nothing of who it was once the name is gone. */
@Component
class PersonalPurchases implements PersonalHolding {

    private final DSLContext sql;
    private final PurchaseQueries queries;

    PersonalPurchases(DSLContext sql, PurchaseQueries queries) {
        this.sql = sql;
        this.queries = queries;
    }

    @Override
    public List<Fate> fates(Subject subject) {
        var entries = queries.totals(subject.members()).stream()
                .mapToLong(total -> total.getPurchases() + total.getReturns())
                .sum();
        return List.of(Fate.books("purchases", entries));
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {}

    @Override
    public Set<PartyId> buyers(Collection<PartyId> parties) {
        return active(parties, Instant.EPOCH);
    }

    @Override
    public Set<PartyId> active(Collection<PartyId> parties, Instant since) {
        return sql.selectDistinct(PARTY_TOTAL.PARTY_ID)
                .from(PARTY_TOTAL)
                .where(PARTY_TOTAL.PARTY_ID.eq(DSL.any(parties.toArray(PartyId[]::new))))
                .and(PARTY_TOTAL.UNTIL.ge(since))
                .fetchSet(PARTY_TOTAL.PARTY_ID);
    }
}
