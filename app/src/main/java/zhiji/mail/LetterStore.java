package zhiji.mail;

import static zhiji.mail.jooq.Tables.LETTER;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.HomeKey;
import zhiji.platform.Problem;

/** Loads and saves letters; what one says can be read with the key of the home alone. */
@Repository
class LetterStore {

    private final DSLContext sql;
    private final HomeKey key;
    private final JsonMapper json;

    LetterStore(DSLContext sql, HomeKey key, JsonMapper json) {
        this.sql = sql;
        this.key = key;
        this.json = json;
    }

    /** A letter whose time has come, with what it says. */
    record Due(Letter letter, String body) {}

    void insert(Smtp.Text text, Instant now) {
        sql.insertInto(LETTER)
                .set(LETTER.ID, text.id())
                .set(LETTER.RECIPIENT, text.recipient())
                .set(LETTER.SUBJECT, text.subject())
                .set(LETTER.BODY, key.encrypted(text.body().getBytes(StandardCharsets.UTF_8), owner(text.id())))
                .set(LETTER.WRITTEN_AT, now)
                .set(LETTER.NEXT_AT, now)
                .execute();
    }

    /** The one that waits longest; nobody else takes it before this transaction ends. */
    Optional<Due> due(Instant now) {
        return sql.selectFrom(LETTER)
                .where(LETTER.NEXT_AT.le(now))
                .orderBy(LETTER.NEXT_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> new Due(letter(row), decrypted(row.getId(), row.getBody())));
    }

    void sent(UUID id, Instant now) {
        sql.update(LETTER)
                .set(LETTER.ATTEMPTS, LETTER.ATTEMPTS.plus(1))
                .set(LETTER.SENT_AT, now)
                .setNull(LETTER.NEXT_AT)
                .setNull(LETTER.BODY)
                .setNull(LETTER.FAILURE)
                .where(LETTER.ID.eq(id))
                .execute();
    }

    /** Without a moment nobody tries again by themselves. */
    void failed(UUID id, Problem.Field reason, @Nullable Instant next) {
        sql.update(LETTER)
                .set(LETTER.ATTEMPTS, LETTER.ATTEMPTS.plus(1))
                .set(LETTER.NEXT_AT, next)
                .set(LETTER.FAILURE, JSONB.valueOf(json.writeValueAsString(reason)))
                .where(LETTER.ID.eq(id))
                .execute();
    }

    /** Says false when there is no such letter that failed. */
    boolean retry(UUID id, Instant now) {
        return sql.update(LETTER)
                        .set(LETTER.NEXT_AT, now)
                        .where(LETTER.ID.eq(id))
                        .and(LETTER.SENT_AT.isNull())
                        .and(LETTER.BODY.isNotNull())
                        .execute()
                == 1;
    }

    List<Letter> newest(int limit) {
        return sql.selectFrom(LETTER)
                .orderBy(LETTER.WRITTEN_AT.desc(), LETTER.ID.desc())
                .limit(limit)
                .fetch(this::letter);
    }

    void deleteWrittenBefore(Instant moment) {
        sql.deleteFrom(LETTER).where(LETTER.WRITTEN_AT.lt(moment)).execute();
    }

    private Letter letter(Record row) {
        var failure = row.get(LETTER.FAILURE);
        return new Letter(
                row.get(LETTER.ID),
                row.get(LETTER.RECIPIENT),
                row.get(LETTER.SUBJECT),
                row.get(LETTER.WRITTEN_AT),
                row.get(LETTER.ATTEMPTS),
                row.get(LETTER.NEXT_AT),
                row.get(LETTER.SENT_AT),
                failure == null ? null : json.readValue(failure.data(), Problem.Field.class));
    }

    /** Empty when it was written under another key: then nobody knows any more what it said. */
    private String decrypted(UUID id, byte[] body) {
        return key.decrypted(body, owner(id))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static String owner(UUID id) {
        return "letter " + id;
    }
}
