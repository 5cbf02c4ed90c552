package zhiji.collaboration;

import static zhiji.collaboration.jooq.Tables.COMMENT;
import static zhiji.collaboration.jooq.Tables.INBOX;
import static zhiji.collaboration.jooq.Tables.MENTION;
import static zhiji.collaboration.jooq.Tables.SEEN;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.UserId;
import zhiji.records.RecordRef;
import zhiji.records.TimelineSource.Position;

/** Reads what others said to somebody or about what he follows, and remembers what he has seen. */
@Repository
class InboxStore {

    private final DSLContext sql;

    InboxStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest comments in which somebody is spoken to. */
    List<InboxItem> mentions(UserId user, @Nullable Position before, int limit) {
        return sql.select(
                        COMMENT.ID,
                        MENTION.MENTIONED_AT,
                        COMMENT.CREATED_BY,
                        COMMENT.TYPE,
                        COMMENT.RECORD_ID,
                        COMMENT.TEXT)
                .from(MENTION)
                .join(COMMENT)
                .on(COMMENT.ID.eq(MENTION.COMMENT_ID))
                .where(MENTION.ACCOUNT_ID.eq(user))
                .and(COMMENT.CREATED_BY.ne(user))
                .and(COMMENT.DELETED_AT.isNull())
                .and(CommentStore.before(MENTION.MENTIONED_AT, MENTION.COMMENT_ID, before))
                .orderBy(MENTION.MENTIONED_AT.desc(), MENTION.COMMENT_ID.desc())
                .limit(limit)
                .fetch(row -> new InboxItem(
                        row.value1(),
                        InboxItem.Kind.MENTION,
                        row.value2(),
                        row.value3(),
                        new RecordRef(row.value4(), row.value5()),
                        row.value6(),
                        List.of(),
                        null));
    }

    /** The newest comments about records that somebody follows, but for those in which he is spoken to. */
    List<InboxItem> comments(News.Request request, UserId user) {
        var watched = request.watched();
        var ids = watched.stream().map(one -> one.record().id()).toArray(UUID[]::new);
        var since = watched.stream().map(one -> one.since().toString()).toArray(String[]::new);
        var wanted = DSL.table("unnest({0}, {1}::timestamptz[]) as watched (id, since)", DSL.val(ids), DSL.val(since));
        var own = DSL.selectOne()
                .from(MENTION)
                .where(MENTION.COMMENT_ID.eq(COMMENT.ID))
                .and(MENTION.ACCOUNT_ID.eq(user));
        Field<Instant> begin = DSL.field(DSL.name("watched", "since"), COMMENT.CREATED_AT.getDataType());
        return sql.select(
                        COMMENT.ID,
                        COMMENT.CREATED_AT,
                        COMMENT.CREATED_BY,
                        COMMENT.TYPE,
                        COMMENT.RECORD_ID,
                        COMMENT.TEXT)
                .from(COMMENT)
                .join(wanted)
                .on(COMMENT.RECORD_ID.eq(DSL.field(DSL.name("watched", "id"), SQLDataType.UUID)))
                .where(COMMENT.CREATED_AT.gt(begin))
                .and(COMMENT.DELETED_AT.isNull())
                .and(COMMENT.CREATED_BY.ne(user))
                .and(DSL.notExists(own))
                .and(CommentStore.before(COMMENT.CREATED_AT, COMMENT.ID, request.before()))
                .orderBy(COMMENT.CREATED_AT.desc(), COMMENT.ID.desc())
                .limit(request.limit())
                .fetch(row -> new InboxItem(
                        row.value1(),
                        InboxItem.Kind.COMMENT,
                        row.value2(),
                        row.value3(),
                        new RecordRef(row.value4(), row.value5()),
                        row.value6(),
                        List.of(),
                        null));
    }

    /** Up to when somebody has seen each of the records and gifts; the whole inbox stands under his own id. */
    Map<UUID, Instant> seen(UserId user, Collection<UUID> records) {
        var one = DSL.select(SEEN.RECORD_ID, SEEN.SEEN_AT)
                .from(SEEN)
                .where(SEEN.ACCOUNT_ID.eq(user))
                .and(SEEN.RECORD_ID.eq(DSL.any(records.toArray(UUID[]::new))));
        var all = DSL.select(INBOX.ACCOUNT_ID.coerce(SQLDataType.UUID), INBOX.SEEN_AT)
                .from(INBOX)
                .where(INBOX.ACCOUNT_ID.eq(user));
        return sql.fetch(one.unionAll(all)).intoMap(row -> row.value1(), row -> row.value2());
    }

    void see(UserId user, UUID record, Instant at) {
        sql.insertInto(SEEN, SEEN.ACCOUNT_ID, SEEN.RECORD_ID, SEEN.SEEN_AT)
                .values(user, record, at)
                .onConflict(SEEN.ACCOUNT_ID, SEEN.RECORD_ID)
                .doUpdate()
                .set(SEEN.SEEN_AT, DSL.greatest(SEEN.SEEN_AT, DSL.excluded(SEEN.SEEN_AT)))
                .execute();
    }

    void seeAll(UserId user, Instant at) {
        sql.insertInto(INBOX, INBOX.ACCOUNT_ID, INBOX.SEEN_AT)
                .values(user, at)
                .onConflict(INBOX.ACCOUNT_ID)
                .doUpdate()
                .set(INBOX.SEEN_AT, DSL.greatest(INBOX.SEEN_AT, DSL.excluded(INBOX.SEEN_AT)))
                .execute();
    }
}
