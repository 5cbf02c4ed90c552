package zhiji.access;

import static zhiji.access.jooq.Tables.PASSWORD_RESET;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import zhiji.platform.UserId;

/** Loads and saves the secrets with which somebody may choose a new password. */
@Repository
class PasswordResetStore {

    private final DSLContext sql;

    PasswordResetStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(byte[] digest, UserId user, Instant now, Instant until) {
        sql.insertInto(PASSWORD_RESET)
                .set(PASSWORD_RESET.TOKEN_HASH, digest)
                .set(PASSWORD_RESET.ACCOUNT_ID, user)
                .set(PASSWORD_RESET.CREATED_AT, now)
                .set(PASSWORD_RESET.EXPIRES_AT, until)
                .execute();
    }

    /** Whose secret it is, as long as it is valid; nobody else can use it before this transaction ends. */
    Optional<UserId> find(byte[] digest, Instant now) {
        return sql.select(PASSWORD_RESET.ACCOUNT_ID)
                .from(PASSWORD_RESET)
                .where(PASSWORD_RESET.TOKEN_HASH.eq(digest))
                .and(PASSWORD_RESET.EXPIRES_AT.gt(now))
                .forUpdate()
                .fetchOptional(PASSWORD_RESET.ACCOUNT_ID);
    }

    int countOf(UserId user) {
        return sql.fetchCount(PASSWORD_RESET, PASSWORD_RESET.ACCOUNT_ID.eq(user));
    }

    void deleteOf(UserId user) {
        sql.deleteFrom(PASSWORD_RESET).where(PASSWORD_RESET.ACCOUNT_ID.eq(user)).execute();
    }

    void deleteExpired(Instant now) {
        sql.deleteFrom(PASSWORD_RESET).where(PASSWORD_RESET.EXPIRES_AT.le(now)).execute();
    }
}
