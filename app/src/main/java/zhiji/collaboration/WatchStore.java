package zhiji.collaboration;

import static zhiji.collaboration.jooq.Tables.FOLLOWER;
import static zhiji.collaboration.jooq.Tables.STAR;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.UserId;
import zhiji.records.RecordRef;

/** Keeps who follows which records, and which records somebody keeps at hand. */
@Repository
class WatchStore {

    private final DSLContext sql;

    WatchStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A record that somebody chose, and when. */
    record Chosen(RecordRef record, Instant at) {}

    /** Who follows already does so since then. */
    void follow(RecordRef record, Collection<UserId> users, Instant at) {
        var rows = users.stream()
                .sorted(Comparator.comparing(UserId::value))
                .map(user -> DSL.row(user, record.id(), record.type(), at))
                .toList();
        sql.insertInto(FOLLOWER, FOLLOWER.ACCOUNT_ID, FOLLOWER.RECORD_ID, FOLLOWER.TYPE, FOLLOWER.SINCE)
                .valuesOfRows(rows)
                .onConflictDoNothing()
                .execute();
    }

    void unfollow(Collection<UUID> records, UserId user) {
        sql.deleteFrom(FOLLOWER)
                .where(FOLLOWER.ACCOUNT_ID.eq(user))
                .and(FOLLOWER.RECORD_ID.in(records))
                .execute();
    }

    /** Whoever follows under any of the ids, the first who did so first. */
    List<UserId> followers(Collection<UUID> records) {
        return sql.select(FOLLOWER.ACCOUNT_ID)
                .from(FOLLOWER)
                .where(FOLLOWER.RECORD_ID.in(records))
                .groupBy(FOLLOWER.ACCOUNT_ID)
                .orderBy(DSL.min(FOLLOWER.SINCE), FOLLOWER.ACCOUNT_ID)
                .fetch(row -> row.value1());
    }

    List<Chosen> followed(UserId user) {
        return sql.select(FOLLOWER.TYPE, FOLLOWER.RECORD_ID, FOLLOWER.SINCE)
                .from(FOLLOWER)
                .where(FOLLOWER.ACCOUNT_ID.eq(user))
                .fetch(row -> new Chosen(new RecordRef(row.value1(), row.value2()), row.value3()));
    }

    void star(RecordRef record, UserId user, Instant at) {
        sql.insertInto(STAR, STAR.ACCOUNT_ID, STAR.RECORD_ID, STAR.TYPE, STAR.STARRED_AT)
                .values(user, record.id(), record.type(), at)
                .onConflictDoNothing()
                .execute();
    }

    void unstar(Collection<UUID> records, UserId user) {
        sql.deleteFrom(STAR)
                .where(STAR.ACCOUNT_ID.eq(user))
                .and(STAR.RECORD_ID.in(records))
                .execute();
    }

    /** The newest first. */
    List<Chosen> starred(UserId user, int limit) {
        return sql.select(STAR.TYPE, STAR.RECORD_ID, STAR.STARRED_AT)
                .from(STAR)
                .where(STAR.ACCOUNT_ID.eq(user))
                .orderBy(STAR.STARRED_AT.desc(), STAR.RECORD_ID)
                .limit(limit)
                .fetch(row -> new Chosen(new RecordRef(row.value1(), row.value2()), row.value3()));
    }
}
