package zhiji.access;

import static zhiji.access.jooq.Tables.ACCOUNT;
import static zhiji.access.jooq.Tables.SESSION;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import zhiji.platform.UserId;
import zhiji.platform.Via;

/** Loads and saves signed-in browsers. */
@Repository
class SessionStore {

    private final DSLContext sql;

    SessionStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(byte[] digest, UserId user, Instant now, Instant expiresAt) {
        sql.deleteFrom(SESSION).where(SESSION.EXPIRES_AT.lt(now)).execute();
        sql.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, digest)
                .set(SESSION.ACCOUNT_ID, user)
                .set(SESSION.CREATED_AT, now)
                .set(SESSION.EXPIRES_AT, expiresAt)
                .execute();
    }

    Optional<Caller> find(byte[] digest, Instant now) {
        return sql.select(ACCOUNT.fields())
                .select(SESSION.EXPIRES_AT)
                .from(SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
                .where(SESSION.TOKEN_HASH.eq(digest))
                .and(SESSION.EXPIRES_AT.gt(now))
                .and(ACCOUNT.ACTIVE)
                .fetchOptional(row -> new Caller(UserStore.user(row), Via.PAGE, row.get(SESSION.EXPIRES_AT)));
    }

    void end(byte[] digest) {
        sql.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(digest)).execute();
    }

    void endOthers(UserId user, byte[] digest) {
        sql.deleteFrom(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(user))
                .and(SESSION.TOKEN_HASH.ne(digest))
                .execute();
    }
}
