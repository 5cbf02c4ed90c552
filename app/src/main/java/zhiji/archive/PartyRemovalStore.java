package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY;
import static zhiji.archive.jooq.Tables.PARTY_CHANGE;

import java.util.Collection;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.PartyId;
import zhiji.platform.Via;
import zhiji.records.Trace;

/** Removes parties that an import added as if they had never been, and what imports left in the history of others. */
@Repository
class PartyRemovalStore {

    private final DSLContext sql;
    private final PartyParts parts;

    PartyRemovalStore(DSLContext sql, PartyParts parts) {
        this.sql = sql;
        this.parts = parts;
    }

    void remove(Collection<PartyId> parties) {
        if (parties.isEmpty()) {
            return;
        }
        var ids = parties.toArray(PartyId[]::new);
        parts.delete(parties);
        sql.deleteFrom(PARTY_CHANGE)
                .where(PARTY_CHANGE.PARTY_ID.eq(DSL.any(ids)))
                .execute();
        sql.deleteFrom(PARTY).where(PARTY.ID.eq(DSL.any(ids))).execute();
    }

    /** Removes what an import did from the history of a party. */
    void forget(Trace trace) {
        sql.deleteFrom(PARTY_CHANGE)
                .where(PARTY_CHANGE.PARTY_ID.eq(new PartyId(trace.record())))
                .and(PARTY_CHANGE.VIA.eq(Via.IMPORT.name()))
                .and(PARTY_CHANGE.CHANGED_AT.in(trace.moments()))
                .execute();
    }
}
