package zhiji.attachments;

import static zhiji.attachments.jooq.Tables.FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.records.RecordRef;
import zhiji.records.RecordUse;
import zhiji.records.Standing;
import zhiji.records.TimelineEntry;
import zhiji.records.TimelineEntry.Kind;
import zhiji.records.TimelineSource;

/** Keeps the descriptions of files, and tells of them on the timelines of their records. */
@Repository
class AttachmentStore implements TimelineSource, RecordUse {

    private final DSLContext sql;
    private final People people;

    AttachmentStore(DSLContext sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    List<Attachment> of(Standing standing) {
        return fetch(of(standing.members()).and(FILE.DELETED_AT.isNull()));
    }

    Optional<Attachment> find(Standing standing, UUID id, boolean deleted) {
        var present = deleted ? FILE.DELETED_AT.isNotNull() : FILE.DELETED_AT.isNull();
        return fetch(of(standing.members()).and(FILE.ID.eq(id)).and(present)).stream()
                .findFirst();
    }

    /** Files hang on a record without being records. */
    @Override
    public Set<UUID> used(String type, Collection<UUID> records, Actor actor) {
        return sql.selectDistinct(FILE.RECORD_ID)
                .from(FILE)
                .where(FILE.RECORD_ID.eq(DSL.any(records.toArray(UUID[]::new))))
                .and(FILE.DELETED_AT.isNull())
                .fetchSet(FILE.RECORD_ID);
    }

    void insert(Attachment file, RecordRef record) {
        sql.insertInto(FILE)
                .set(FILE.ID, file.id())
                .set(FILE.TYPE, record.type())
                .set(FILE.RECORD_ID, record.id())
                .set(FILE.NAME, file.name())
                .set(FILE.MEDIA_TYPE, file.mediaType())
                .set(FILE.SIZE, file.size())
                .set(FILE.CREATED_AT, file.createdAt())
                .set(FILE.CREATED_BY, file.createdBy())
                .execute();
    }

    /** Puts aside, or brings back when {@code at} is null. */
    void delete(UUID id, @Nullable Instant at) {
        sql.update(FILE).set(FILE.DELETED_AT, at).where(FILE.ID.eq(id)).execute();
    }

    /** Forgets some of those that were put aside before a moment; answers which. */
    List<UUID> purge(Instant before, int limit) {
        var old = DSL.select(FILE.ID)
                .from(FILE)
                .where(FILE.DELETED_AT.lt(before))
                .limit(limit)
                .forUpdate()
                .skipLocked();
        return sql.deleteFrom(FILE).where(FILE.ID.in(old)).returning(FILE.ID).fetch(row -> row.getId());
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.FILE);
    }

    @Override
    public boolean tells(String type) {
        return true;
    }

    @Override
    public Optional<Condition> any(Request request) {
        return Optional.of(DSL.exists(DSL.selectOne().from(FILE).where(FILE.RECORD_ID.in(request.ids()))));
    }

    @Override
    public List<TimelineEntry> entries(Request request) {
        var position = request.before();
        var before = position == null
                ? DSL.noCondition()
                : DSL.row(FILE.CREATED_AT, FILE.ID).lt(position.at(), position.id());
        return sql.selectFrom(FILE)
                .where(of(request.ids()))
                .and(FILE.DELETED_AT.isNull())
                .and(before)
                .orderBy(FILE.CREATED_AT.desc(), FILE.ID.desc())
                .limit(request.limit())
                .fetch(row -> new TimelineEntry(
                        row.getId(),
                        row.getCreatedAt(),
                        Kind.FILE,
                        people.find(row.getCreatedBy()),
                        null,
                        null,
                        new TimelineEntry.File(row.getId(), row.getName(), row.getSize(), row.getMediaType()),
                        null,
                        null,
                        null));
    }

    private List<Attachment> fetch(Condition condition) {
        return sql.select(FILE.ID, FILE.NAME, FILE.SIZE, FILE.MEDIA_TYPE, FILE.CREATED_AT, FILE.CREATED_BY)
                .from(FILE)
                .where(condition)
                .orderBy(FILE.CREATED_AT.desc(), FILE.ID)
                .fetch(Records.mapping(Attachment::new));
    }

    private static Condition of(List<UUID> members) {
        return FILE.RECORD_ID.in(members);
    }
}
