package zhiji.complaints;

import static zhiji.complaints.jooq.Tables.COMPLAINT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.PartyId;

/** When customers complained, and until when that was worked on (投诉时段); for work that is nobody's. */
@Repository
public class CaseSpells {

    private final DSLContext sql;

    CaseSpells(DSLContext sql) {
        this.sql = sql;
    }

    /** From when to when a complaint was worked on; without an end while it is open. */
    public record Spell(
            UUID complaint,
            PartyId party,
            boolean confidential,
            Instant from,
            @Nullable Instant until) {}

    /** Those received after a moment, in the order of time. */
    public List<Spell> since(Instant moment) {
        return spells(COMPLAINT.RECEIVED_AT.gt(moment).and(COMPLAINT.PARTY_ID.isNotNull()));
    }

    /** Every one of these customers. */
    public List<Spell> of(Collection<PartyId> parties) {
        return parties.isEmpty() ? List.of() : spells(COMPLAINT.PARTY_ID.eq(DSL.any(parties.toArray(PartyId[]::new))));
    }

    private List<Spell> spells(Condition which) {
        return sql.select(
                        COMPLAINT.ID,
                        COMPLAINT.PARTY_ID,
                        COMPLAINT.CONFIDENTIAL,
                        COMPLAINT.RECEIVED_AT,
                        COMPLAINT.CLOSED_AT)
                .from(COMPLAINT)
                .where(which)
                .and(COMPLAINT.DELETED_AT.isNull())
                .orderBy(COMPLAINT.RECEIVED_AT, COMPLAINT.ID)
                .fetch(row -> new Spell(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
