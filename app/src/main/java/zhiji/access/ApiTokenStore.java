package zhiji.access;

import static zhiji.access.jooq.Tables.ACCOUNT;
import static zhiji.access.jooq.Tables.API_TOKEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.UserId;
import zhiji.platform.Via;

/** Loads and saves the keys of programs. */
@Repository
class ApiTokenStore {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final DSLContext sql;

    ApiTokenStore(DSLContext sql) {
        this.sql = sql;
    }

    List<ApiToken> of(UserId owner) {
        return sql.select(
                        API_TOKEN.ID,
                        API_TOKEN.NAME,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.EXPIRES_AT,
                        API_TOKEN.LAST_USED_AT,
                        DSL.row(API_TOKEN.READ_ONLY, API_TOKEN.PER_MINUTE).mapping(TokenLimits::new))
                .from(API_TOKEN)
                .where(API_TOKEN.ACCOUNT_ID.eq(owner))
                .orderBy(API_TOKEN.CREATED_AT.desc())
                .fetch(Records.mapping(ApiToken::new));
    }

    void insert(ApiToken token, UserId owner, byte[] digest) {
        sql.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, token.id())
                .set(API_TOKEN.ACCOUNT_ID, owner)
                .set(API_TOKEN.NAME, token.name())
                .set(API_TOKEN.SECRET_HASH, digest)
                .set(API_TOKEN.CREATED_AT, token.createdAt())
                .set(API_TOKEN.EXPIRES_AT, token.expiresAt())
                .set(API_TOKEN.READ_ONLY, token.limits().readOnly())
                .set(API_TOKEN.PER_MINUTE, token.limits().perMinute())
                .execute();
    }

    boolean delete(UserId owner, UUID id) {
        return sql.deleteFrom(API_TOKEN)
                        .where(API_TOKEN.ID.eq(id))
                        .and(API_TOKEN.ACCOUNT_ID.eq(owner))
                        .execute()
                == 1;
    }

    /** Finds a valid token and notes its use. */
    Optional<Caller> use(byte[] digest, Instant now) {
        var found = sql.select(ACCOUNT.fields())
                .select(API_TOKEN.ID, API_TOKEN.EXPIRES_AT, API_TOKEN.READ_ONLY, API_TOKEN.PER_MINUTE)
                .from(API_TOKEN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(API_TOKEN.ACCOUNT_ID))
                .where(API_TOKEN.SECRET_HASH.eq(digest))
                .and(ACCOUNT.ACTIVE)
                .and(API_TOKEN.EXPIRES_AT.isNull().or(API_TOKEN.EXPIRES_AT.gt(now)))
                .fetchOptional(row -> {
                    var expiresAt = row.get(API_TOKEN.EXPIRES_AT);
                    return new Caller(
                            UserStore.user(row),
                            Via.API,
                            expiresAt == null ? Instant.MAX : expiresAt,
                            row.get(API_TOKEN.ID),
                            new TokenLimits(row.get(API_TOKEN.READ_ONLY), row.get(API_TOKEN.PER_MINUTE)));
                });
        if (found.isPresent()) {
            sql.update(API_TOKEN)
                    .set(API_TOKEN.LAST_USED_AT, now)
                    .where(API_TOKEN.SECRET_HASH.eq(digest))
                    .and(API_TOKEN.LAST_USED_AT.isNull().or(API_TOKEN.LAST_USED_AT.lt(now.minus(USE_NOTED_EVERY))))
                    .execute();
        }
        return found;
    }
}
