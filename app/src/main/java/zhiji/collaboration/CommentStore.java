package zhiji.collaboration;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static zhiji.collaboration.jooq.Tables.COMMENT;
import static zhiji.collaboration.jooq.Tables.MENTION;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.UserId;
import zhiji.records.RecordRef;
import zhiji.records.RecordUse;
import zhiji.records.TimelineEntry;
import zhiji.records.TimelineEntry.Kind;
import zhiji.records.TimelineSource;

/** Loads and saves comments, and tells them on the timelines of their records. */
@Repository
class CommentStore implements TimelineSource, RecordUse {

    private static final Field<Map<UserId, String>> MENTIONS = multiset(
                    select(MENTION.ACCOUNT_ID, MENTION.WRITTEN).from(MENTION).where(MENTION.COMMENT_ID.eq(COMMENT.ID)))
            .as("mentions")
            .convertFrom(rows -> rows.intoMap(Records.mapping((user, written) -> user), row -> row.value2()));

    private final DSLContext sql;
    private final People people;

    CommentStore(DSLContext sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    Optional<Comment> find(Collection<UUID> records, UUID id) {
        return fetch(COMMENT.RECORD_ID.in(records).and(COMMENT.ID.eq(id)), 1).stream()
                .findFirst();
    }

    /** The newest that stand before a position. */
    List<Comment> newest(Collection<UUID> records, @Nullable Position before, int limit) {
        return fetch(living(records).and(before(COMMENT.CREATED_AT, COMMENT.ID, before)), limit);
    }

    /** Comments hang on a record without being records. */
    @Override
    public Set<UUID> used(String type, Collection<UUID> records, Actor actor) {
        return sql.selectDistinct(COMMENT.RECORD_ID)
                .from(COMMENT)
                .where(COMMENT.RECORD_ID.eq(DSL.any(records.toArray(UUID[]::new))))
                .and(COMMENT.DELETED_AT.isNull())
                .fetchSet(COMMENT.RECORD_ID);
    }

    void insert(Comment comment) {
        sql.insertInto(COMMENT)
                .set(COMMENT.ID, comment.id())
                .set(COMMENT.TYPE, comment.record().type())
                .set(COMMENT.RECORD_ID, comment.record().id())
                .set(COMMENT.TEXT, comment.content().text())
                .set(COMMENT.CREATED_AT, comment.createdAt())
                .set(COMMENT.CREATED_BY, comment.createdBy())
                .execute();
        mention(comment, comment.createdAt());
    }

    /** Who was mentioned before was told then, and is not told again. */
    void update(Comment comment, Instant at) {
        sql.update(COMMENT)
                .set(COMMENT.TEXT, comment.content().text())
                .set(COMMENT.EDITED_AT, comment.editedAt())
                .where(COMMENT.ID.eq(comment.id()))
                .execute();
        sql.deleteFrom(MENTION)
                .where(MENTION.COMMENT_ID.eq(comment.id()))
                .and(MENTION.ACCOUNT_ID.notIn(comment.content().mentions().keySet()))
                .execute();
        mention(comment, at);
    }

    /** Puts aside, or brings back when {@code at} is null. */
    void delete(UUID id, @Nullable Instant at) {
        sql.update(COMMENT).set(COMMENT.DELETED_AT, at).where(COMMENT.ID.eq(id)).execute();
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.COMMENT);
    }

    @Override
    public boolean tells(String type) {
        return true;
    }

    @Override
    public Optional<Condition> any(Request request) {
        return Optional.of(DSL.exists(DSL.selectOne().from(COMMENT).where(COMMENT.RECORD_ID.in(request.ids()))));
    }

    @Override
    public List<TimelineEntry> entries(Request request) {
        return newest(request.ids(), request.before(), request.limit()).stream()
                .map(comment -> new TimelineEntry(
                        comment.id(),
                        comment.createdAt(),
                        Kind.COMMENT,
                        people.find(comment.createdBy()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        comment.shown(),
                        null))
                .toList();
    }

    static Condition before(Field<Instant> at, Field<UUID> id, @Nullable Position position) {
        return position == null ? DSL.noCondition() : DSL.row(at, id).lt(position.at(), position.id());
    }

    private void mention(Comment comment, Instant at) {
        var rows = comment.content().mentions().entrySet().stream()
                .map(mention -> DSL.row(comment.id(), mention.getKey(), mention.getValue(), at))
                .toList();
        if (!rows.isEmpty()) {
            sql.insertInto(MENTION, MENTION.COMMENT_ID, MENTION.ACCOUNT_ID, MENTION.WRITTEN, MENTION.MENTIONED_AT)
                    .valuesOfRows(rows)
                    .onConflict(MENTION.COMMENT_ID, MENTION.ACCOUNT_ID)
                    .doUpdate()
                    .set(MENTION.WRITTEN, DSL.excluded(MENTION.WRITTEN))
                    .execute();
        }
    }

    private List<Comment> fetch(Condition condition, int limit) {
        return sql.select(COMMENT.fields())
                .select(MENTIONS)
                .from(COMMENT)
                .where(condition)
                .orderBy(COMMENT.CREATED_AT.desc(), COMMENT.ID.desc())
                .limit(limit)
                .fetch(CommentStore::comment);
    }

    private static Condition living(Collection<UUID> records) {
        return COMMENT.RECORD_ID.in(records).and(COMMENT.DELETED_AT.isNull());
    }

    private static Comment comment(Record row) {
        return new Comment(
                row.get(COMMENT.ID),
                new RecordRef(row.get(COMMENT.TYPE), row.get(COMMENT.RECORD_ID)),
                new Comment.Content(row.get(COMMENT.TEXT), row.get(MENTIONS)),
                row.get(COMMENT.CREATED_AT),
                row.get(COMMENT.CREATED_BY),
                row.get(COMMENT.EDITED_AT),
                row.get(COMMENT.DELETED_AT));
    }
}
