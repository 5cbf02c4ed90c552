package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY_CREATION;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import zhiji.platform.Actor;
import zhiji.platform.Digest;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;

/** Remembers which request created which party, so that a request sent twice creates one. */
@Repository
class PartyCreations {

    private static final int LONGEST_KEY = 200;

    private final DSLContext sql;

    PartyCreations(DSLContext sql) {
        this.sql = sql;
    }

    /** @throws Problem if the key was used for other content */
    Optional<PartyId> find(String key, PartyContent written, Actor actor) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.invalid(List.of(Problem.Field.of("Idempotency-Key", "text.length", 1, LONGEST_KEY)));
        }
        // Two requests with one key at the same time: the second waits here, then finds what the first made.
        sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", actor.id() + key);
        return sql.selectFrom(PARTY_CREATION)
                .where(PARTY_CREATION.ACCOUNT_ID.eq(actor.id()))
                .and(PARTY_CREATION.KEY.eq(key))
                .fetchOptional(row -> {
                    if (!Arrays.equals(row.getDigest(), digest(written))) {
                        throw Problem.invalid("idempotency-key.other-content", key);
                    }
                    return row.getPartyId();
                });
    }

    void remember(String key, PartyContent written, Party party, Actor actor) {
        sql.insertInto(PARTY_CREATION)
                .set(PARTY_CREATION.ACCOUNT_ID, actor.id())
                .set(PARTY_CREATION.KEY, key)
                .set(PARTY_CREATION.DIGEST, digest(written))
                .set(PARTY_CREATION.PARTY_ID, party.id())
                .set(PARTY_CREATION.CREATED_AT, party.createdAt())
                .execute();
    }

    private static byte[] digest(PartyContent written) {
        return Digest.sha256(written.toString());
    }
}
