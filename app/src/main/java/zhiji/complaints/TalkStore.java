package zhiji.complaints;

import static zhiji.complaints.jooq.Tables.MESSAGE;
import static zhiji.complaints.jooq.Tables.PHOTO;
import static zhiji.complaints.jooq.Tables.STEP;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.Ids;
import zhiji.platform.UserId;

/** Keeps what was done, said and shown about complaints. */
@Repository
class TalkStore {

    private final DSLContext sql;

    TalkStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A step that was taken, and where it led. */
    record Taken(
            UUID id,
            Step.Kind kind,
            Stage stage,
            String note,
            Instant at,
            @Nullable UserId by) {}

    /** Something customer or company said; the customer's has no author. */
    record Message(
            UUID id,
            boolean incoming,
            String text,
            Instant at,
            @Nullable UserId by) {}

    void insert(UUID complaint, Taken taken) {
        sql.insertInto(STEP)
                .set(STEP.ID, taken.id())
                .set(STEP.COMPLAINT_ID, complaint)
                .set(STEP.KIND, taken.kind().name())
                .set(STEP.STAGE, taken.stage().name())
                .set(STEP.NOTE, taken.note())
                .set(STEP.AT, taken.at())
                .set(STEP.CREATED_BY, taken.by())
                .execute();
    }

    List<Taken> steps(UUID complaint) {
        return sql.selectFrom(STEP)
                .where(STEP.COMPLAINT_ID.eq(complaint))
                .orderBy(STEP.AT, STEP.ID)
                .fetch(row -> new Taken(
                        row.getId(),
                        Step.Kind.valueOf(row.getKind()),
                        Stage.valueOf(row.getStage()),
                        row.getNote(),
                        row.getAt(),
                        row.getCreatedBy()));
    }

    void insert(UUID complaint, Message message) {
        sql.insertInto(MESSAGE)
                .set(MESSAGE.ID, message.id())
                .set(MESSAGE.COMPLAINT_ID, complaint)
                .set(MESSAGE.INCOMING, message.incoming())
                .set(MESSAGE.TEXT, message.text())
                .set(MESSAGE.AT, message.at())
                .set(MESSAGE.CREATED_BY, message.by())
                .execute();
    }

    List<Message> messages(UUID complaint) {
        return sql.select(MESSAGE.ID, MESSAGE.INCOMING, MESSAGE.TEXT, MESSAGE.AT, MESSAGE.CREATED_BY)
                .from(MESSAGE)
                .where(MESSAGE.COMPLAINT_ID.eq(complaint))
                .orderBy(MESSAGE.AT, MESSAGE.ID)
                .fetch(Records.mapping(Message::new));
    }

    void addPhoto(UUID complaint, byte[] jpeg, Instant at) {
        sql.insertInto(PHOTO)
                .set(PHOTO.ID, Ids.next())
                .set(PHOTO.COMPLAINT_ID, complaint)
                .set(PHOTO.JPEG, jpeg)
                .set(PHOTO.AT, at)
                .execute();
    }

    List<UUID> photos(UUID complaint) {
        return sql.select(PHOTO.ID)
                .from(PHOTO)
                .where(PHOTO.COMPLAINT_ID.eq(complaint))
                .orderBy(PHOTO.ID)
                .fetch(PHOTO.ID);
    }

    Optional<byte[]> photo(UUID complaint, UUID id) {
        return sql.select(PHOTO.JPEG)
                .from(PHOTO)
                .where(PHOTO.COMPLAINT_ID.eq(complaint))
                .and(PHOTO.ID.eq(id))
                .fetchOptional(PHOTO.JPEG);
    }
}
