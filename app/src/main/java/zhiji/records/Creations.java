package zhiji.records;

import static zhiji.records.jooq.Tables.CREATION;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import zhiji.platform.Actor;
import zhiji.platform.Digest;
import zhiji.platform.Problem;

/** Remembers which request created which record, so that a request sent twice creates one. */
@Repository
public class Creations {

    private static final int LONGEST_KEY = 200;

    private final DSLContext sql;
    private final Clock clock;

    Creations(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The record of an earlier request with that key.
     *
     * @throws Problem if the key was used for other content, or is none
     */
    public Optional<UUID> find(String key, String content, Actor actor) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.invalid(List.of(Problem.Field.of("Idempotency-Key", "text.length", 1, LONGEST_KEY)));
        }
        // Two requests with one key at the same time: the second waits here, then finds what the first made.
        sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", actor.id() + key);
        return sql.selectFrom(CREATION)
                .where(CREATION.ACCOUNT_ID.eq(actor.id()))
                .and(CREATION.KEY.eq(key))
                .fetchOptional(row -> {
                    if (!Arrays.equals(row.getDigest(), Digest.sha256(content))) {
                        throw Problem.invalid("idempotency-key.other-content", key);
                    }
                    return row.getRecordId();
                });
    }

    /** A later request with the key and the content will be answered with this record. */
    public void remember(String key, String content, UUID record, Actor actor) {
        sql.insertInto(CREATION)
                .set(CREATION.ACCOUNT_ID, actor.id())
                .set(CREATION.KEY, key)
                .set(CREATION.DIGEST, Digest.sha256(content))
                .set(CREATION.RECORD_ID, record)
                .set(CREATION.CREATED_AT, clock.instant())
                .execute();
    }
}
