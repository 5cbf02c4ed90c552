package zhiji.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
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

/** Front door to the second factor of signing in (两步验证): set up, confirmed by a code, asked for, taken away. */
@Service
class SecondFactors {

    private static final String ISSUER = "Zhiji";
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_CHARACTERS = 10;
    private static final String LEGIBLE = "23456789abcdefghjkmnpqrstuvwxyz";

    private final SecondFactorStore store;
    private final UserStore users;
    private final PasswordEncoder passwords;
    private final HomeKey key;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    SecondFactors(
            SecondFactorStore store,
            UserStore users,
            PasswordEncoder passwords,
            HomeKey key,
            Permissions permissions,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.users = users;
        this.passwords = passwords;
        this.key = key;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether somebody signs in with a second factor, since when, and how many recovery codes are left. */
    record State(boolean on, @Nullable Instant since, int recoveryCodes) {}

    /** What an app needs: as an address for a QR picture, and as letters to be typed. */
    record Setup(String address, String secret) {}

    @Transactional(readOnly = true)
    public State state(Actor actor) {
        return store.state(actor.id()).orElse(new State(false, null, 0));
    }

    @Transactional(readOnly = true)
    public Set<UserId> holders() {
        return store.holders();
    }

    /**
     * Begins to set it up; it is not asked for before a code was confirmed.
     *
     * @throws Problem if the password is wrong, or there is one
     */
    @Transactional
    public Setup begin(String password, Actor actor) {
        requirePassword(password, actor);
        var secret = new byte[Totp.SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        if (!store.begin(actor.id(), key.encrypted(secret, actor.id().toString()), clock.instant())) {
            throw Problem.of(Problem.Kind.CONFLICT, "second-factor.on");
        }
        var text = Totp.base32(secret);
        var name = users.find(actor.id()).orElseThrow().username();
        var label = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return new Setup("otpauth://totp/" + ISSUER + ":" + label + "?secret=" + text + "&issuer=" + ISSUER, text);
    }

    /**
     * Puts it in force; answers the recovery codes, which are shown this once.
     *
     * @throws Problem if the code is wrong
     */
    @Transactional
    public List<String> confirm(String code, Actor actor) {
        var kept = store.lock(actor.id())
                .filter(one -> !one.isOn())
                .orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "second-factor.not-begun"));
        if (!acceptCode(actor.id(), kept, code)) {
            throw Problem.invalid(List.of(Problem.Field.of("code", "sign-in.code-wrong")));
        }
        store.confirm(actor.id(), clock.instant());
        write(actor, actor.id(), "on");
        return newRecoveryCodes(actor.id());
    }

    /** New recovery codes in place of the old ones. */
    @Transactional
    public List<String> renewRecoveryCodes(String password, Actor actor) {
        requirePassword(password, actor);
        if (!isOn(actor.id())) {
            throw Problem.of(Problem.Kind.CONFLICT, "second-factor.not-begun");
        }
        write(actor, actor.id(), "codes");
        return newRecoveryCodes(actor.id());
    }

    @Transactional
    public void remove(String password, Actor actor) {
        requirePassword(password, actor);
        if (store.delete(actor.id())) {
            write(actor, actor.id(), "off");
        }
    }

    /** Takes the second factor from a colleague who lost telephone and codes. */
    @Transactional
    public void reset(UserId user, Actor actor) {
        permissions.requireAdministrator(actor);
        if (!store.delete(user)) {
            throw Problem.notFound("not-found");
        }
        write(actor, user, "reset");
    }

    boolean isOn(UserId user) {
        return store.state(user).isPresent();
    }

    /** Whether a code is good: of the app, or one of the recovery codes; each is good once. */
    boolean accept(UserId user, String typed) {
        var code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        var kept = store.lock(user);
        return (kept.isPresent() && acceptCode(user, kept.get(), code))
                || store.useRecoveryCode(user, Digest.sha256(user + code));
    }

    private boolean acceptCode(UserId user, SecondFactorStore.Kept kept, String code) {
        var secret = key.decrypted(kept.secret(), user.toString());
        if (secret.isEmpty()) {
            return false;
        }
        var step = Totp.step(secret.get(), code.replaceAll("\\s", ""), clock.instant(), kept.lastStep());
        step.ifPresent(one -> store.used(user, one));
        return step.isPresent();
    }

    private List<String> newRecoveryCodes(UserId user) {
        var codes = Stream.generate(SecondFactors::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        store.replaceRecoveryCodes(
                user,
                codes.stream()
                        .map(code -> Digest.sha256(user + code.replace("-", "")))
                        .toList());
        return codes;
    }

    /** Two groups of letters and digits that are not taken for each other. */
    private static String recoveryCode() {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (var index = 0; index < RECOVERY_CHARACTERS; index++) {
            code.append(index == RECOVERY_CHARACTERS / 2 ? "-" : "")
                    .append(LEGIBLE.charAt(random.nextInt(LEGIBLE.length())));
        }
        return code.toString();
    }

    private void requirePassword(String password, Actor actor) {
        if (!passwords.matches(password, users.passwordHash(actor.id()))) {
            throw Problem.invalid(List.of(Problem.Field.of("password", "password.wrong")));
        }
    }

    private void write(Actor actor, UserId user, String how) {
        audit.write(
                Note.of(Deed.SECOND_FACTOR_CHANGED, actor).with("user", user).with("change", how));
    }
}
