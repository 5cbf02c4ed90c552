package zhiji.identity;

import static zhiji.identity.jooq.Tables.PARTY_KEY;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyWatch.Added;
import zhiji.platform.CopyText;
import zhiji.platform.PartyId;
import zhiji.science.identity.RecordKeys;

/** Keeps by what living parties are recognised, and finds those that share something. */
@Repository
class KeyStore {

    /** From so many holders on a value is simply common. */
    private static final int MANY = 1_000;

    private final DSLContext sql;

    KeyStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(Collection<Added> parties) {
        var rows = new CopyText();
        for (var party : parties) {
            rows.add(party.id())
                    .add(Model.of(party.kind()).name())
                    .addArray(party.keys())
                    .add(Model.EDITION)
                    .end();
        }
        sql.connection(connection -> rows.into("identity.party_key (party_id, kind, keys, edition)", connection));
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
                        all(Model.of(entry.getValue().kind()).keys(entry.getValue()))))
                .toList());
    }

    /** Parties of the model that share a key: first those that share one that few have, then the others. */
    List<PartyId> sharing(Model model, RecordKeys keys, int limit) {
        return sql.fetch(sharing(model, keys.narrow(), limit).union(sharing(model, keys.broad(), limit)))
                .map(row -> row.value1());
    }

    /** Parties of the model that share a key that few have. */
    List<PartyId> sharingNarrow(Model model, RecordKeys keys, int limit) {
        return sql.fetch(sharing(model, keys.narrow(), limit)).map(row -> row.value1());
    }

    /** A key by which something is looked for; the place of what is asked about, and its line. */
    record Wanted(int place, long line, String key) {}

    /** What shares a key with what is asked about at a place. */
    record Shared<T>(int place, T other) {}

    /** Which parties of the model share a key, for many at once. */
    List<Shared<PartyId>> sharingEach(Model model, List<Wanted> wanted, int limit) {
        return quick(sql, () -> sql.fetch(
                        """
                        select distinct asked.place, found.party_id
                        from unnest(?, ?::text[]) as asked (place, key)
                        cross join lateral (
                            select party_id from identity.party_key where keys @> array[asked.key] and kind = ?
                            limit ?) as found
                        """,
                        places(wanted),
                        keys(wanted),
                        model.name(),
                        limit))
                .map(row -> new Shared<>(row.get(0, Integer.class), new PartyId(row.get(1, UUID.class))));
    }

    /** With the index, whatever the planner thinks of keys it cannot see; and with what was added last filed in it. */
    static <T> T quick(DSLContext sql, Supplier<T> query) {
        sql.fetch("select gin_clean_pending_list('identity.party_key_keys'), gin_clean_pending_list('identity.draft_keys')");
        sql.execute("set local enable_seqscan = off");
        var found = query.get();
        sql.execute("set local enable_seqscan = on");
        return found;
    }

    static Integer[] places(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::place).toArray(Integer[]::new);
    }

    static String[] keys(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::key).toArray(String[]::new);
    }

    /** How many parties hold each key, counted up to a thousand. */
    Map<String, Integer> holders(Collection<String> keys) {
        var held = sql.fetch("""
                select key, (select count(*)::int from
                    (select from identity.party_key where keys @> array[key] limit ?) as holders)
                from unnest(?::text[]) as key
                """, MANY, keys.toArray(String[]::new));
        return held.intoMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class));
    }

    Map<String, Integer> holders(RecordKeys keys) {
        return holders(all(keys));
    }

    static List<String> all(RecordKeys keys) {
        return Stream.concat(keys.narrow().stream(), keys.broad().stream())
                .distinct()
                .toList();
    }

    private static Select<Record1<PartyId>> sharing(Model model, List<String> keys, int limit) {
        return DSL.selectFrom(DSL.select(PARTY_KEY.PARTY_ID)
                .from(PARTY_KEY)
                .where(DSL.arrayOverlap(PARTY_KEY.KEYS, keys.toArray(String[]::new)))
                .and(PARTY_KEY.KIND.eq(model.name()))
                .limit(limit));
    }
}
