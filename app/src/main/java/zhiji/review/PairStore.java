package zhiji.review;

import static zhiji.review.jooq.Tables.PAIR;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.archive.PartyKind;
import zhiji.identity.Pair;
import zhiji.platform.CopyText;
import zhiji.platform.PartyId;

/** Keeps what comparing parties found. */
@Repository
class PairStore {

    private static final int AT_ONCE = 5_000;

    private final DSLContext sql;

    PairStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Lets one transaction at a time say which parties may be one customer; the others wait until it ends. */
    void lock() {
        sql.execute("select pg_advisory_xact_lock(hashtext('review.pair'))");
    }

    void insert(Collection<Link> links) {
        var rows = new CopyText();
        for (var link : links) {
            rows.add(link.pair().party())
                    .add(link.pair().other())
                    .add(link.kind())
                    .add(link.bits())
                    .add(link.probability())
                    .add(link.sure())
                    .add(link.code())
                    .add(link.otherCode())
                    .end();
        }
        sql.connection(connection -> rows.into(
                "review.pair (party_id, other_party_id, kind, bits, probability, sure, code, other_code)", connection));
    }

    /** Forgets all pairs that one of the parties is in. */
    void delete(Collection<PartyId> parties) {
        var ids = parties.toArray(PartyId[]::new);
        sql.deleteFrom(PAIR).where(PAIR.PARTY_ID.eq(DSL.any(ids))).execute();
        sql.deleteFrom(PAIR).where(PAIR.OTHER_PARTY_ID.eq(DSL.any(ids))).execute();
    }

    /** Forgets the pairs in which one of the parties comes first. */
    void deleteOnwards(Collection<PartyId> parties) {
        sql.deleteFrom(PAIR)
                .where(PAIR.PARTY_ID.eq(DSL.any(parties.toArray(PartyId[]::new))))
                .execute();
    }

    void deleteAll() {
        sql.deleteFrom(PAIR).execute();
    }

    List<Link> among(Collection<PartyId> parties) {
        var ids = parties.toArray(PartyId[]::new);
        return links(PAIR.PARTY_ID.eq(DSL.any(ids)).and(PAIR.OTHER_PARTY_ID.eq(DSL.any(ids))))
                .fetch(PairStore::link);
    }

    /** Every pair, the surest first. */
    void forEach(Consumer<Link> reader) {
        try (var rows = links(DSL.noCondition()).fetchSize(AT_ONCE).fetchLazy()) {
            rows.forEach(row -> reader.accept(link(row)));
        }
    }

    private ResultQuery<? extends Record> links(Condition condition) {
        return sql.selectFrom(PAIR)
                .where(condition)
                .orderBy(PAIR.SURE.desc(), PAIR.BITS.desc(), PAIR.PARTY_ID, PAIR.OTHER_PARTY_ID);
    }

    private static Link link(Record row) {
        return new Link(
                new Pair(row.get(PAIR.PARTY_ID), row.get(PAIR.OTHER_PARTY_ID)),
                PartyKind.valueOf(row.get(PAIR.KIND)),
                row.get(PAIR.BITS),
                row.get(PAIR.PROBABILITY),
                row.get(PAIR.SURE),
                row.get(PAIR.CODE),
                row.get(PAIR.OTHER_CODE));
    }
}
