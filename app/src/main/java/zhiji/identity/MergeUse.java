package zhiji.identity;

import static zhiji.identity.jooq.Tables.DECISION_PARTY;
import static zhiji.identity.jooq.Tables.MERGE_MEMBER;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.records.RecordUse;

/** A party that somebody decided about is not taken back without a trace. */
@Repository
class MergeUse implements RecordUse {

    private final DSLContext sql;

    MergeUse(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> used(String type, Collection<UUID> records, Actor actor) {
        if (!type.equals("parties")) {
            return Set.of();
        }
        var ids = records.stream().map(PartyId::new).toArray(PartyId[]::new);
        return sql
                .select(DECISION_PARTY.PARTY_ID)
                .from(DECISION_PARTY)
                .where(DECISION_PARTY.PARTY_ID.eq(DSL.any(ids)))
                .union(sql.select(MERGE_MEMBER.PARTY_ID)
                        .from(MERGE_MEMBER)
                        .where(MERGE_MEMBER.PARTY_ID.eq(DSL.any(ids))))
                .fetch(row -> row.value1().value())
                .stream()
                .collect(Collectors.toSet());
    }
}
