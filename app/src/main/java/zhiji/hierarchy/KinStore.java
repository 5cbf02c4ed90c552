package zhiji.hierarchy;

import static zhiji.hierarchy.jooq.Tables.FILED;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.PartyId;

/** Keeps what parties are filed under, and finds their kin of another rank. */
@Repository
class KinStore {

    /** A brand that so many bear on one rank tells nothing. */
    private static final int MOST = 30;

    private final DSLContext sql;

    KinStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Two parties of one kin; which of them stands above is to be found out. */
    record Pair(PartyId one, PartyId other) {}

    void replace(Collection<PartyId> parties, List<Kin> kin) {
        sql.deleteFrom(FILED)
                .where(FILED.PARTY_ID.eq(DSL.any(parties.toArray(PartyId[]::new))))
                .execute();
        sql.execute(
                "insert into hierarchy.filed (kin, rank, party_id) select distinct * from unnest(?::bigint[], ?::smallint[], ?::uuid[])",
                keys(kin),
                ranks(kin),
                parties(kin));
    }

    /** The kin of parties: of companies those of another rank, of persons each other and households. */
    List<Pair> pairs(List<Kin> kin) {
        return sql.fetch("""
                select distinct wanted.party_id, other.party_id
                from unnest(?::bigint[], ?::smallint[], ?::uuid[]) as wanted (kin, rank, party_id)
                cross join (values (0::smallint), (1), (2), (3), (4)) as near (rank)
                cross join lateral (
                    select party_id from hierarchy.filed
                    where filed.kin = wanted.kin and filed.rank = near.rank and filed.party_id <> wanted.party_id
                    limit ?) as other
                where near.rank <> wanted.rank or wanted.rank = 3
                """, keys(kin), ranks(kin), parties(kin), MOST)
                .map(row -> new Pair(new PartyId(row.get(0, UUID.class)), new PartyId(row.get(1, UUID.class))));
    }

    private static Long[] keys(List<Kin> kin) {
        return kin.stream().map(Kin::key).toArray(Long[]::new);
    }

    private static Short[] ranks(List<Kin> kin) {
        return kin.stream().map(one -> one.rank().number()).toArray(Short[]::new);
    }

    private static UUID[] parties(List<Kin> kin) {
        return kin.stream().map(one -> one.party().value()).toArray(UUID[]::new);
    }
}
