package zhiji.access;

import static zhiji.access.jooq.Tables.SIGN_IN_FAILURE;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.Problem;

/**
 * Makes guessing passwords slow. Failures count per address and name together, so that nobody can lock another person
 * out; after five of them the wait doubles each time, up to fifteen minutes.
 */
@Repository
class SignInThrottle {

    private static final int FREE_FAILURES = 5;
    private static final long LONGEST_WAIT_SECONDS = 900;
    private static final int DOUBLINGS = 10;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final DSLContext sql;
    private final Clock clock;

    SignInThrottle(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    static String origin(String address, String username) {
        return address + " " + username.toLowerCase(Locale.ROOT);
    }

    /**
     * Lets nobody through who has to wait.
     *
     * @throws Problem that names the seconds left
     */
    void check(String origin) {
        var now = clock.instant();
        sql.select(SIGN_IN_FAILURE.RETRY_AT)
                .from(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.ORIGIN.eq(origin))
                .and(SIGN_IN_FAILURE.RETRY_AT.gt(now))
                .fetchOptional(SIGN_IN_FAILURE.RETRY_AT)
                .ifPresent(retryAt -> {
                    var seconds = Duration.between(now, retryAt).toSeconds() + 1;
                    throw Problem.of(Problem.Kind.TOO_MANY, "sign-in.too-often", seconds);
                });
    }

    void failed(String origin) {
        var now = clock.instant();
        sql.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.RETRY_AT.lt(now.minus(FORGOTTEN_AFTER)))
                .execute();
        var waiting = sql.insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.ORIGIN, origin)
                .set(SIGN_IN_FAILURE.FAILURES, 1)
                .set(SIGN_IN_FAILURE.RETRY_AT, now)
                .onConflict(SIGN_IN_FAILURE.ORIGIN)
                .doUpdate()
                .set(SIGN_IN_FAILURE.FAILURES, SIGN_IN_FAILURE.FAILURES.plus(1))
                .returningResult(SIGN_IN_FAILURE.FAILURES)
                .fetchSingle(row -> waitSeconds(row.value1()));
        sql.update(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.RETRY_AT, DSL.val(now.plusSeconds(waiting)))
                .where(SIGN_IN_FAILURE.ORIGIN.eq(origin))
                .execute();
    }

    void succeeded(String origin) {
        sql.deleteFrom(SIGN_IN_FAILURE).where(SIGN_IN_FAILURE.ORIGIN.eq(origin)).execute();
    }

    static long waitSeconds(int failures) {
        return failures < FREE_FAILURES
                ? 0
                : Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(failures - FREE_FAILURES, DOUBLINGS));
    }
}
