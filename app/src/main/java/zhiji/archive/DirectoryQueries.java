package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY;
import static zhiji.archive.jooq.Tables.PARTY_IDENTIFIER;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.records.Visibility;

/** Looks up many parties at once. */
@Repository
class DirectoryQueries {

    private final DSLContext sql;
    private final Visibility visibility;

    DirectoryQueries(DSLContext sql, Visibility visibility) {
        this.sql = sql;
        this.visibility = visibility;
    }

    Set<PartyId> existing(Collection<PartyId> ids, Actor actor) {
        return new HashSet<>(sql.select(PARTY.ID)
                .from(PARTY)
                .where(PARTY.ID.eq(DSL.any(ids.toArray(PartyId[]::new))))
                .and(PARTY.DELETED_AT.isNull())
                .and(visibility.of(actor, PARTY.OWNER_ID))
                .fetch(PARTY.ID));
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
                .and(PARTY.DELETED_AT.isNull())
                .and(visibility.of(actor, PARTY.OWNER_ID))
                .orderBy(PARTY_IDENTIFIER.PARTY_ID)
                .forEach(row -> holders.putIfAbsent(row.value1(), row.value2()));
        return holders;
    }
}
