package zhiji.access;

import static zhiji.access.jooq.Tables.ACCOUNT;
import static zhiji.access.jooq.Tables.SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import zhiji.platform.UserId;

/** Loads and saves signed-in browsers. */
@Repository
class SessionStore {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final DSLContext sql;
    private final SessionSettings settings;

    SessionStore(DSLContext sql, SessionSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    void insert(byte[] digest, UserId user, Device device, Instant now) {
        sql.deleteFrom(SESSION)
                .where(SESSION.EXPIRES_AT.lt(now).or(SESSION.LAST_USED_AT.lt(idleSince(now))))
                .execute();
        sql.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, digest)
                .set(SESSION.ACCOUNT_ID, user)
                .set(SESSION.ADDRESS, device.address())
                .set(SESSION.AGENT, device.agent())
                .set(SESSION.CREATED_AT, now)
                .set(SESSION.LAST_USED_AT, now)
                .set(SESSION.EXPIRES_AT, now.plus(settings.longest()))
                .execute();
    }

    /** Finds a session that is neither over nor forgotten, and notes its use. */
    Optional<Caller> use(byte[] digest, Instant now) {
        var found = sql.select(ACCOUNT.fields())
                .select(SESSION.EXPIRES_AT)
                .from(SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
                .where(SESSION.TOKEN_HASH.eq(digest))
                .and(SESSION.EXPIRES_AT.gt(now))
                .and(SESSION.LAST_USED_AT.ge(idleSince(now)))
                .and(ACCOUNT.ACTIVE)
                .fetchOptional(row -> Caller.browser(UserStore.user(row), row.get(SESSION.EXPIRES_AT)));
        if (found.isPresent()) {
            sql.update(SESSION)
                    .set(SESSION.LAST_USED_AT, now)
                    .where(SESSION.TOKEN_HASH.eq(digest))
                    .and(SESSION.LAST_USED_AT.lt(now.minus(USE_NOTED_EVERY)))
                    .execute();
        }
        return found;
    }

    /** The browsers in which somebody is signed in, the one used last first. */
    List<OpenSession> of(UserId user, byte[] current, Instant now) {
        return sql.selectFrom(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(user))
                .and(SESSION.EXPIRES_AT.gt(now))
                .and(SESSION.LAST_USED_AT.ge(idleSince(now)))
                .orderBy(SESSION.LAST_USED_AT.desc(), SESSION.ID)
                .fetch(row -> new OpenSession(
                        row.get(SESSION.ID),
                        row.get(SESSION.ADDRESS),
                        row.get(SESSION.AGENT),
                        row.get(SESSION.CREATED_AT),
                        row.get(SESSION.LAST_USED_AT),
                        row.get(SESSION.EXPIRES_AT),
                        Arrays.equals(row.get(SESSION.TOKEN_HASH), current)));
    }

    /** Whose session ended; nobody's if there was none. */
    Optional<UserId> end(byte[] digest) {
        return sql.deleteFrom(SESSION)
                .where(SESSION.TOKEN_HASH.eq(digest))
                .returningResult(SESSION.ACCOUNT_ID)
                .fetchOptional(row -> row.value1());
    }

    boolean end(UserId user, UUID id) {
        return sql.deleteFrom(SESSION)
                        .where(SESSION.ID.eq(id))
                        .and(SESSION.ACCOUNT_ID.eq(user))
                        .execute()
                == 1;
    }

    int endOthers(UserId user, byte[] digest) {
        return sql.deleteFrom(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(user))
                .and(SESSION.TOKEN_HASH.ne(digest))
                .execute();
    }

    private Instant idleSince(Instant now) {
        return now.minus(settings.idle());
    }
}
