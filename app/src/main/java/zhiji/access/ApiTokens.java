package zhiji.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Digest;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** Front door to the personal keys of programs. */
@Service
class ApiTokens {

    private static final String PREFIX = "zj_";
    private static final int LONGEST_NAME = 100;

    private final ApiTokenStore store;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    ApiTokens(ApiTokenStore store, Sessions sessions, Audit audit, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token that was just made: the only moment its secret is known. */
    record Issued(ApiToken apiToken, String secret) {}

    List<ApiToken> of(UserId owner) {
        return store.of(owner);
    }

    @Transactional
    Issued issue(Actor actor, String name, @Nullable LocalDate expiresOn, TokenLimits limits) {
        var now = clock.instant();
        var perMinute = limits.perMinute();
        if (perMinute != null && (perMinute < 1 || perMinute > TokenLimits.MOST_PER_MINUTE)) {
            throw Problem.invalid(
                    List.of(Problem.Field.of("perMinute", "number.range", 1, TokenLimits.MOST_PER_MINUTE)));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Problem.invalid(List.of(Problem.Field.of("name", "text.length", 1, LONGEST_NAME)));
        }
        var expiresAt = expiresOn == null ? null : endOf(expiresOn, now);
        var secret = Sessions.newSecret(PREFIX);
        var token = new ApiToken(Ids.next(), name.strip(), now, expiresAt, null, limits);
        store.insert(token, actor.id(), Digest.sha256(secret));
        audit.write(Note.of(Deed.TOKEN_ISSUED, actor).with("token", token.id()).with("name", token.name()));
        return new Issued(token, secret);
    }

    private static Instant endOf(LocalDate day, Instant now) {
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (end.isBefore(now)) {
            throw Problem.invalid(List.of(Problem.Field.of("expiresOn", "date.past", day)));
        }
        return end;
    }

    @Transactional
    void revoke(Actor actor, UUID id) {
        if (!store.delete(actor.id(), id)) {
            throw Problem.notFound("not-found");
        }
        audit.write(Note.of(Deed.TOKEN_REVOKED, actor).with("token", id));
        sessions.forget();
    }
}
