package zhiji.identity;

import static zhiji.identity.jooq.Tables.DIFFERENCE;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.identity.Differences.Difference;
import zhiji.identity.jooq.tables.records.DifferenceRecord;
import zhiji.platform.PartyId;

/** Keeps which parties were decided to be different, each under the id it had then. */
@Repository
class DifferenceStore {

    private final DSLContext sql;

    DifferenceStore(DSLContext sql) {
        this.sql = sql;
    }

    void save(UUID decision, Collection<Difference> differences) {
        var rows = differences.stream()
                .map(one -> sql.insertInto(DIFFERENCE)
                        .set(DIFFERENCE.PARTY_ID, one.pair().party())
                        .set(DIFFERENCE.OTHER_PARTY_ID, one.pair().other())
                        .set(DIFFERENCE.DECISION_ID, decision)
                        .set(DIFFERENCE.BITS, one.bits())
                        .set(DIFFERENCE.EVIDENCE, one.evidence())
                        .set(DIFFERENCE.OTHER_EVIDENCE, one.otherEvidence())
                        .onConflict(DIFFERENCE.PARTY_ID, DIFFERENCE.OTHER_PARTY_ID)
                        .doUpdate()
                        .setAllToExcluded());
        sql.batch(rows.toList()).execute();
    }

    void delete(UUID decision) {
        sql.deleteFrom(DIFFERENCE).where(DIFFERENCE.DECISION_ID.eq(decision)).execute();
    }

    List<Difference> all() {
        return sql.selectFrom(DIFFERENCE).fetch(DifferenceStore::difference);
    }

    List<Difference> among(Collection<PartyId> parties) {
        var ids = DSL.any(parties.toArray(PartyId[]::new));
        return sql.selectFrom(DIFFERENCE)
                .where(DIFFERENCE.PARTY_ID.eq(ids))
                .and(DIFFERENCE.OTHER_PARTY_ID.eq(ids))
                .fetch(DifferenceStore::difference);
    }

    private static Difference difference(DifferenceRecord row) {
        return new Difference(
                new Pair(row.getPartyId(), row.getOtherPartyId()),
                row.getBits(),
                row.getEvidence(),
                row.getOtherEvidence());
    }
}
