package zhiji.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Digest;
import zhiji.platform.Problem;

/**
 * Front door for whoever forgot a password (重设密码): a letter with a secret that works once and not for long. Nobody learns
 * from it which names there are, and a second factor is asked for as ever.
 */
@Service
class PasswordResets {

    private static final Duration VALID_FOR = Duration.ofMinutes(30);

    /** So that nobody's mailbox is filled, from however many addresses it is asked for. */
    private static final int MOST_OPEN = 3;

    private final UserStore users;
    private final PasswordResetStore store;
    private final SessionStore sessions;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final PasswordPolicy policy;
    private final UserMail mail;
    private final Audit audit;
    private final Clock clock;

    PasswordResets(
            UserStore users,
            PasswordResetStore store,
            SessionStore sessions,
            SignInThrottle throttle,
            PasswordEncoder passwords,
            PasswordPolicy policy,
            UserMail mail,
            Audit audit,
            Clock clock) {
        this.users = users;
        this.store = store;
        this.sessions = sessions;
        this.throttle = throttle;
        this.passwords = passwords;
        this.policy = policy;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    boolean isPossible() {
        return mail.isReady();
    }

    /**
     * Writes to whoever has that name or mail address, if anybody does.
     *
     * @throws Problem if this was asked for too often, or no mail can be sent
     */
    @Transactional(noRollbackFor = Problem.class)
    void ask(String name, Device device) {
        if (!mail.isReady()) {
            throw Problem.of(Problem.Kind.UNAVAILABLE, "password-reset.no-mail");
        }
        var origin = SignInThrottle.origin(device.address(), "reset " + name.strip());
        throttle.check(origin);
        throttle.failed(origin);
        users.reachable(name.strip()).ifPresent(this::write);
    }

    private void write(User user) {
        var now = clock.instant();
        store.deleteExpired(now);
        if (store.countOf(user.id()) >= MOST_OPEN) {
            return;
        }
        var secret = Sessions.newSecret("");
        store.insert(Digest.sha256(secret), user.id(), now, now.plus(VALID_FOR));
        // After the sign of a fragment: browsers send it to no server, so that no log has it.
        var link = mail.link("/reset#" + secret);
        mail.send(user, "password-reset", List.of(user.displayName(), user.username(), link, VALID_FOR.toMinutes()));
    }

    /**
     * Chooses a new password and ends every session.
     *
     * @throws Problem if the secret was used, replaced or is too old, or the password is refused
     */
    @Transactional
    void use(String secret, String wanted) {
        var user = store.find(Digest.sha256(secret), clock.instant())
                .flatMap(users::find)
                .filter(found -> users.isActive(found.id()))
                .orElseThrow(() -> Problem.invalid("password-reset.void"));
        policy.fault("password", wanted, user.username()).ifPresent(fault -> {
            throw Problem.invalid(List.of(fault));
        });
        users.changePassword(user.id(), passwords.encode(wanted));
        store.deleteOf(user.id());
        sessions.endOthers(user.id(), new byte[0]);
        audit.write(Note.of(Deed.PASSWORD_CHANGED, user.id()).with("user", user.id()));
        mail.send(user, "password-changed", List.of(user.displayName(), user.username()));
    }
}
