package zhiji.identity;

import static zhiji.identity.jooq.Tables.PARTY_KEY;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyWatch.Added;
import zhiji.platform.PartyId;

/** Keeps by what living parties are recognised, and finds those that share something. */
@Repository
class KeyStore {

    /** From so many holders on a value is simply common. */
    private static final int MANY = 1_000;

    private final DSLContext sql;

    KeyStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A party, and all that it is recognised by. */
    record Holder(PartyId id, List<Long> keys) {

        Holder {
            keys = List.copyOf(keys);
        }
    }

    void add(Collection<Added> parties) {
        var statement = sql.batch(
                sql.insertInto(PARTY_KEY, PARTY_KEY.PARTY_ID, PARTY_KEY.KIND, PARTY_KEY.KEYS, PARTY_KEY.EDITION)
                        .values(Collections.nCopies(4, null)));
        for (var party : parties) {
            statement = statement.bind(
                    party.id(), Model.of(party.kind()).name(), party.keys().toArray(Long[]::new), Model.EDITION);
        }
        statement.execute();
    }

    void delete(Collection<PartyId> parties) {
        sql.deleteFrom(PARTY_KEY).where(PARTY_KEY.PARTY_ID.in(parties)).execute();
    }

    /** Forgets the parties and files those that are shown under what they show. */
    void replace(Collection<PartyId> parties, Map<PartyId, PartyContent> shown) {
        delete(parties);
        add(shown.entrySet().stream()
                .map(entry -> new Added(
                        entry.getKey(),
                        entry.getValue().kind(),
                        PartyKeys.of(entry.getValue()).all()))
                .toList());
    }

    /** Parties that share a key, up to so many by those keys that few have and as many by the others. */
    List<Holder> sharing(PartyKeys keys, int limit) {
        return sql.fetch(holding(keys.narrow().values(), limit)
                        .union(holding(keys.broad().values(), limit)))
                .map(KeyStore::holder);
    }

    /** Parties that hold one of the keys, up to so many. */
    List<Holder> sharing(Collection<Long> keys, int limit) {
        return sql.fetch(holding(keys, limit)).map(KeyStore::holder);
    }

    /** How many parties hold each key, counted up to a thousand. */
    Map<Long, Integer> count(Collection<Long> keys) {
        return sql.fetch("""
                select key, (select count(*)::int from
                    (select from identity.party_key where keys @> array[key] limit ?) as holders)
                from unnest(?::bigint[]) as key
                """, MANY, keys.toArray(Long[]::new))
                .intoMap(row -> row.get(0, Long.class), row -> row.get(1, Integer.class));
    }

    private static Select<Record2<PartyId, Long[]>> holding(Collection<Long> keys, int limit) {
        return DSL.selectFrom(DSL.select(PARTY_KEY.PARTY_ID, PARTY_KEY.KEYS)
                .from(PARTY_KEY)
                .where(DSL.arrayOverlap(PARTY_KEY.KEYS, keys.toArray(Long[]::new)))
                .limit(limit));
    }

    private static Holder holder(Record2<PartyId, Long[]> row) {
        return new Holder(row.value1(), List.of(row.value2()));
    }
}
