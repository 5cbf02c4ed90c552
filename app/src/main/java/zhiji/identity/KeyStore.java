package zhiji.identity;

import static zhiji.identity.jooq.Tables.PARTY_KEY;
import static zhiji.identity.jooq.Tables.REFILED;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyKind;
import zhiji.archive.PartyWatch.Added;
import zhiji.archive.PartyWatch.Keys;
import zhiji.platform.CopyText;
import zhiji.platform.PartyId;

/** Keeps by what living parties are recognised, finds those that share something, and remembers what was filed anew. */
@Repository
class KeyStore {

    /** From so many holders on a value is simply common. */
    private static final int MANY = 1_000;

    private static final List<Long> NO_KEYS = List.of();

    private final DSLContext sql;

    KeyStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(Collection<Added> parties) {
        var rows = new CopyText();
        var news = new CopyText();
        for (var party : parties) {
            rows.add(party.id())
                    .add(party.kind().name())
                    .addArray(party.keys().all())
                    .add(party.keys().profile())
                    .add(Model.EDITION)
                    .end();
            news.add(party.id()).addArray(NO_KEYS).end();
        }
        sql.connection(connection -> {
            rows.into("identity.party_key (party_id, kind, keys, profile, edition)", connection);
            news.into("identity.refiled (party_id, keys)", connection);
        });
    }

    void delete(Collection<PartyId> parties) {
        if (!parties.isEmpty()) {
            sql.query("""
                    with gone as (delete from identity.party_key where party_id = any(?) returning party_id, keys)
                    insert into identity.refiled (party_id, keys) select party_id, keys from gone
                    """, (Object) values(parties)).execute();
        }
    }

    /** Forgets the parties and files those that are shown under what they show. */
    void replace(Collection<PartyId> parties, Map<PartyId, PartyContent> shown) {
        delete(parties);
        add(shown.entrySet().stream()
                .map(entry -> new Added(entry.getKey(), entry.getValue().kind(), PartyKeys.of(entry.getValue())))
                .toList());
    }

    /** Parties of the kind that share a key: first those that share one that few have, then the others. */
    List<Filed> sharing(PartyKind kind, Keys keys, int limit) {
        return sql.fetch(sharing(kind, keys.narrow(), limit).union(sharing(kind, keys.broad(), limit)))
                .map(KeyStore::filed);
    }

    /** Parties of the kind that share a key that few have. */
    List<Filed> sharingNarrow(PartyKind kind, Keys keys, int limit) {
        return sql.fetch(sharing(kind, keys.narrow(), limit)).map(KeyStore::filed);
    }

    /** A key by which something is looked for; the place of what is asked about, and its line. */
    record Wanted(int place, long line, long key) {}

    /** What shares a key with what is asked about at a place. */
    record Shared<T>(int place, T other) {}

    /** Which parties share a key, for many at once. */
    List<Shared<PartyId>> sharingEach(List<Wanted> wanted, int limit) {
        return quick(sql, () -> sql.fetch("""
                        select distinct asked.place, found.party_id
                        from unnest(?, ?::bigint[]) as asked (place, key)
                        cross join lateral (
                            select party_id from identity.party_key where keys @> array[asked.key] limit ?) as found
                        """, places(wanted), keys(wanted), limit))
                .map(row -> new Shared<>(row.get(0, Integer.class), new PartyId(row.get(1, UUID.class))));
    }

    /** With the index, whatever the planner thinks of keys it cannot see. */
    static <T> T quick(DSLContext sql, Supplier<T> query) {
        sql.execute("set local enable_seqscan = off");
        var found = query.get();
        sql.execute("set local enable_seqscan = on");
        return found;
    }

    static Integer[] places(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::place).toArray(Integer[]::new);
    }

    static Long[] keys(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::key).toArray(Long[]::new);
    }

    /** How many parties hold each key, counted up to a thousand. */
    Map<Long, Integer> count(Collection<Long> keys) {
        var held = sql.fetch("""
                select key, (select count(*)::int from
                    (select from identity.party_key where keys @> array[key] limit ?) as holders)
                from unnest(?::bigint[]) as key
                """, MANY, keys.toArray(Long[]::new));
        return held.intoMap(row -> row.get(0, Long.class), row -> row.get(1, Integer.class));
    }

    /** Who holds each key, no more of them than the limit. */
    Map<Long, List<PartyId>> holders(Collection<Long> keys, int limit) {
        var held = quick(sql, () -> sql.fetch("""
                select key, array(select party_id from identity.party_key where keys @> array[key] limit ?)
                from unnest(?::bigint[]) as key
                """, limit, keys.toArray(Long[]::new)));
        return held.intoMap(
                row -> row.get(0, Long.class),
                row -> Arrays.stream(row.get(1, UUID[].class)).map(PartyId::new).toList());
    }

    List<Filed> find(Collection<PartyId> ids) {
        return sql.select(PARTY_KEY.PARTY_ID, PARTY_KEY.KIND, PARTY_KEY.KEYS, PARTY_KEY.PROFILE)
                .from(PARTY_KEY)
                .where(PARTY_KEY.PARTY_ID.eq(DSL.any(ids.toArray(PartyId[]::new))))
                .orderBy(PARTY_KEY.PARTY_ID)
                .fetch(KeyStore::filed);
    }

    List<Filed> after(@Nullable PartyId position, int limit) {
        return sql.select(PARTY_KEY.PARTY_ID, PARTY_KEY.KIND, PARTY_KEY.KEYS, PARTY_KEY.PROFILE)
                .from(PARTY_KEY)
                .where(position == null ? DSL.noCondition() : PARTY_KEY.PARTY_ID.gt(position))
                .orderBy(PARTY_KEY.PARTY_ID)
                .limit(limit)
                .fetch(KeyStore::filed);
    }

    /** Those of the parties that are filed as this edition files them. */
    Set<PartyId> filed(Collection<PartyId> ids) {
        return new HashSet<>(sql.select(PARTY_KEY.PARTY_ID)
                .from(PARTY_KEY)
                .where(PARTY_KEY.PARTY_ID.eq(DSL.any(ids.toArray(PartyId[]::new))))
                .and(PARTY_KEY.EDITION.eq((short) Model.EDITION))
                .fetch(row -> row.value1()));
    }

    long size() {
        return sql.fetchCount(PARTY_KEY);
    }

    long countRefiled() {
        return sql.fetchCount(REFILED);
    }

    /** The parties longest filed anew, with the keys they had; forgets them. */
    Map<PartyId, Set<Long>> takeRefiled(int limit) {
        var taken = sql.deleteFrom(REFILED)
                .where(REFILED.ID.in(
                        DSL.select(REFILED.ID).from(REFILED).orderBy(REFILED.ID).limit(limit)))
                .returning(REFILED.PARTY_ID, REFILED.KEYS)
                .fetch();
        var parties = new HashMap<PartyId, Set<Long>>();
        taken.forEach(row -> parties.computeIfAbsent(row.getPartyId(), party -> new HashSet<>())
                .addAll(List.of(row.getKeys())));
        return parties;
    }

    void forgetRefiled() {
        sql.deleteFrom(REFILED).execute();
    }

    private static Filed filed(Record row) {
        return new Filed(
                row.get(PARTY_KEY.PARTY_ID),
                PartyKind.valueOf(row.get(PARTY_KEY.KIND)),
                List.of(row.get(PARTY_KEY.KEYS)),
                row.get(PARTY_KEY.PROFILE));
    }

    private static Select<Record4<PartyId, String, Long[], String>> sharing(
            PartyKind kind, List<Long> keys, int limit) {
        return DSL.selectFrom(DSL.select(PARTY_KEY.PARTY_ID, PARTY_KEY.KIND, PARTY_KEY.KEYS, PARTY_KEY.PROFILE)
                .from(PARTY_KEY)
                .where(DSL.arrayOverlap(PARTY_KEY.KEYS, keys.toArray(Long[]::new)))
                .and(PARTY_KEY.KIND.eq(kind.name()))
                .limit(limit));
    }

    private static UUID[] values(Collection<PartyId> parties) {
        return parties.stream().map(PartyId::value).toArray(UUID[]::new);
    }
}
