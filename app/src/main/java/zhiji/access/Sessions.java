package zhiji.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Digest;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** Front door to signing in and out, and to who a cookie or token stands for. */
@Service
public class Sessions {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int REMEMBERED_AT_MOST = 10_000;
    private static final byte[] NO_BROWSER = {};

    private final UserStore users;
    private final SessionStore store;
    private final ApiTokenStore tokens;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final SecondFactors factors;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;
    private final String decoyHash;

    /** Spares two queries per request; a revoked key is refused on other instances after this at the latest. */
    private final Cache<String, Optional<Caller>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(REMEMBERED_AT_MOST)
            .build();

    Sessions(
            UserStore users,
            SessionStore store,
            ApiTokenStore tokens,
            SignInThrottle throttle,
            PasswordEncoder passwords,
            SecondFactors factors,
            Permissions permissions,
            Audit audit,
            Clock clock) {
        this.users = users;
        this.store = store;
        this.tokens = tokens;
        this.throttle = throttle;
        this.passwords = passwords;
        this.factors = factors;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
        this.decoyHash = passwords.encode("nobody has this password");
    }

    /** A session that was just opened; the secret goes into the cookie and nowhere else. */
    record Opened(User user, String secret, OpenSession session) {}

    /**
     * Signs in.
     *
     * @param code of the second factor, where somebody set one up
     * @throws Problem if name or password is wrong, without saying which, if the code is missing or wrong, or if this was
     *     tried too often
     */
    @Transactional(noRollbackFor = Problem.class)
    Opened open(String username, String password, @Nullable String code, Device device) {
        var origin = SignInThrottle.origin(device.address(), username);
        throttle.check(origin);
        var credentials = users.credentials(username);
        // An unknown name costs as much time as a wrong password.
        var hash = credentials.map(UserStore.Credentials::passwordHash).orElse(decoyHash);
        if (!passwords.matches(password, hash) || credentials.isEmpty()) {
            throttle.failed(origin);
            audit.write(Note.of(
                    Deed.SIGN_IN_FAILED,
                    credentials.map(found -> found.user().id()).orElse(null)));
            throw Problem.of(Problem.Kind.UNAUTHENTICATED, "sign-in.wrong");
        }
        var user = credentials.get().user();
        requireCode(user, code, origin);
        throttle.succeeded(origin);
        var secret = newSecret("");
        var now = clock.instant();
        var digest = Digest.sha256(secret);
        store.insert(digest, user.id(), device, now);
        var session = current(user.id(), digest, now);
        audit.write(Note.of(Deed.SIGNED_IN, user.id()).with("session", session.id()));
        return new Opened(user, secret, session);
    }

    /** The password was right: whoever set up a second factor is asked for it, and guessing it is as slow as guessing passwords. */
    private void requireCode(User user, @Nullable String code, String origin) {
        if (!factors.isOn(user.id())) {
            return;
        }
        if (code == null || code.isBlank()) {
            throw Problem.of(Problem.Kind.UNAUTHENTICATED, "sign-in.code-missing");
        }
        if (!factors.accept(user.id(), code)) {
            throttle.failed(origin);
            audit.write(Note.of(Deed.SIGN_IN_FAILED, user.id()));
            throw Problem.of(Problem.Kind.UNAUTHENTICATED, "sign-in.code-wrong");
        }
    }

    @Transactional
    void close(String secret) {
        store.end(Digest.sha256(secret)).ifPresent(user -> audit.write(Note.of(Deed.SIGNED_OUT, user)));
        remembered.invalidate(key(secret));
    }

    /** The browsers in which somebody is signed in; the secret tells which of them asks. */
    @Transactional(readOnly = true)
    public List<OpenSession> of(Actor actor, String secret) {
        return store.of(actor.id(), Digest.sha256(secret), clock.instant());
    }

    /** Signs another browser out. */
    @Transactional
    public void end(UUID id, Actor actor) {
        if (!store.end(actor.id(), id)) {
            throw Problem.notFound("not-found");
        }
        audit.write(Note.of(Deed.SESSION_ENDED, actor).with("session", id));
        forget();
    }

    /** Signs somebody out in every browser but the one that asks. */
    @Transactional
    public void endOthers(Actor actor, String secret) {
        var ended = store.endOthers(actor.id(), Digest.sha256(secret));
        if (ended > 0) {
            audit.write(Note.of(Deed.SESSION_ENDED, actor).with("total", ended));
            forget();
        }
    }

    /**
     * The browsers in which a colleague is signed in.
     *
     * @throws Problem unless an administrator asks
     */
    @Transactional(readOnly = true)
    public List<OpenSession> ofUser(UserId user, Actor actor) {
        permissions.requireAdministrator(actor);
        return store.of(user, NO_BROWSER, clock.instant());
    }

    /** Signs a colleague out, in one browser or in all of them. */
    @Transactional
    public void endOfUser(UserId user, @Nullable UUID session, Actor actor) {
        permissions.requireAdministrator(actor);
        if (session != null && !store.end(user, session)) {
            throw Problem.notFound("not-found");
        }
        var ended = session == null ? store.endOthers(user, NO_BROWSER) : 1;
        audit.write(Note.of(Deed.SESSION_ENDED, actor).with("user", user).with("total", ended));
        forget();
    }

    private OpenSession current(UserId user, byte[] digest, Instant now) {
        return store.of(user, digest, now).stream()
                .filter(OpenSession::current)
                .findFirst()
                .orElseThrow();
    }

    /** Who signed in with this cookie. */
    Optional<Caller> byCookie(String secret) {
        return remembered.get(key(secret), ignored -> store.use(Digest.sha256(secret), clock.instant()));
    }

    /** Whose token this is. */
    Optional<Caller> byToken(String secret) {
        return remembered.get(key(secret), ignored -> tokens.use(Digest.sha256(secret), clock.instant()));
    }

    /** Nobody is remembered any longer: somebody's password, language or tokens changed. */
    void forget() {
        remembered.invalidateAll();
    }

    static String newSecret(String prefix) {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static String key(String secret) {
        return HexFormat.of().formatHex(Digest.sha256(secret));
    }
}
