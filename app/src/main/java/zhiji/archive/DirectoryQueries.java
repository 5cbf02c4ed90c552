package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY;
import static zhiji.archive.jooq.Tables.PARTY_IDENTIFIER;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.records.Visibility;

/** Looks up many parties at once. */
@Repository
class DirectoryQueries {

    private static final zhiji.archive.jooq.tables.Party MEMBER = PARTY.as("member");

    private final DSLContext sql;
    private final Visibility visibility;

    DirectoryQueries(DSLContext sql, Visibility visibility) {
        this.sql = sql;
        this.visibility = visibility;
    }

    /** The living parties that these ids stand for, each with all ids that stand for it. */
    Map<PartyId, Cluster> clusters(Collection<PartyId> ids, Actor actor) {
        var asked = PARTY.as("asked");
        var members = DSL.array(DSL.select(MEMBER.ID).from(MEMBER).where(MEMBER.CURRENT_ID.eq(PARTY.ID)));
        return sql.select(asked.ID, PARTY.ID, members)
                .from(asked)
                .join(PARTY)
                .on(PARTY.ID.eq(DSL.coalesce(asked.CURRENT_ID, asked.ID)))
                .where(asked.ID.eq(DSL.any(ids.toArray(PartyId[]::new))))
                .and(PartyStore.living())
                .and(visibility.of(actor, PARTY.OWNER_ID))
                .fetchMap(row -> row.value1(), row -> Cluster.of(row.value2(), List.of(row.value3())));
    }

    List<PartyDirectory.Freshness> freshness(Instant since) {
        return sql.select(PARTY.OWNER_ID, DSL.count(), DSL.count().filterWhere(PARTY.UPDATED_AT.lt(since)))
                .from(PARTY)
                .where(PartyStore.living())
                .groupBy(PARTY.OWNER_ID)
                .fetch(row -> new PartyDirectory.Freshness(row.value1(), row.value2(), row.value3()));
    }

    List<PartyId> members(PartyId current) {
        return sql.select(PARTY.ID)
                .from(PARTY)
                .where(PARTY.ID.eq(current).or(PARTY.CURRENT_ID.eq(current)))
                .fetch(row -> row.value1());
    }

    Map<String, PartyId> byNumber(String scheme, Collection<String> numbers, Actor actor) {
        var holders = new HashMap<String, PartyId>();
        sql.select(PARTY_IDENTIFIER.VALUE, PARTY_IDENTIFIER.PARTY_ID)
                .from(PARTY_IDENTIFIER)
                .join(PARTY)
                .on(PARTY.ID.eq(PARTY_IDENTIFIER.PARTY_ID))
                .where(PARTY_IDENTIFIER.SCHEME.eq(scheme))
                .and(PARTY_IDENTIFIER.VALUE.eq(DSL.any(numbers.toArray(String[]::new))))
                // As a constant: it decides which of the two partial indexes serves.
                .and(PARTY_IDENTIFIER.EXCLUSIVE.eq(
                        DSL.inline(IdentifierScheme.exclusive().contains(scheme))))
                .and(PartyStore.living())
                .and(visibility.of(actor, PARTY.OWNER_ID))
                .orderBy(PARTY_IDENTIFIER.PARTY_ID)
                .forEach(row -> holders.putIfAbsent(row.value1(), row.value2()));
        return holders;
    }
}
