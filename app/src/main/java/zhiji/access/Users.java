package zhiji.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
import zhiji.platform.Via;

/** Front door to the people who may sign in. */
@Service
public class Users {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");
    private static final int LONGEST_NAME = 100;

    private final UserStore store;
    private final RoleStore roles;
    private final SessionStore sessions;
    private final PasswordEncoder passwords;
    private final PasswordPolicy policy;
    private final Audit audit;
    private final Clock clock;

    Users(
            UserStore store,
            RoleStore roles,
            SessionStore sessions,
            PasswordEncoder passwords,
            PasswordPolicy policy,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.roles = roles;
        this.sessions = sessions;
        this.passwords = passwords;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody new, as an administrator enters them. */
    record NewUser(String username, String displayName, String password) {}

    public List<User> all() {
        return store.all();
    }

    public Optional<User> find(UserId id) {
        return store.find(id);
    }

    /** In whose name work is done that belongs to nobody and looks at everything. */
    public Actor everywhere() {
        var administrator =
                store.all().stream().filter(User::administrator).findFirst().orElseThrow();
        return new Actor(administrator.id(), Via.RULE, true);
    }

    public boolean isActive(UserId id) {
        return store.isActive(id);
    }

    @Transactional
    User create(NewUser wanted, Actor actor) {
        if (!actor.administrator()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "user.administrators-only");
        }
        var user = create(wanted, false);
        audit.write(Note.of(Deed.USER_ADDED, actor).with("user", user.id()));
        return user;
    }

    /** Creates the first administrator; says no once there is a user. */
    @Transactional
    Optional<User> createFirst(NewUser wanted) {
        return store.lockedWhileEmpty() ? Optional.of(create(wanted, true)) : Optional.empty();
    }

    /** Whether somebody may sign in, and change what concerns everybody. */
    record Standing(boolean active, boolean administrator) {}

    /** @throws Problem if nobody would be left who may administer */
    @Transactional
    void change(UserId id, Standing standing, Actor actor) {
        if (!actor.administrator()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "user.administrators-only");
        }
        if (!store.change(id, standing)) {
            throw Problem.notFound("not-found");
        }
        if (!store.hasAdministrator()) {
            throw Problem.of(Problem.Kind.CONFLICT, "user.last-administrator");
        }
        audit.write(Note.of(Deed.STANDING_CHANGED, actor)
                .with("user", id)
                .with("active", standing.active())
                .with("administrator", standing.administrator()));
    }

    /** Gives somebody else a new password, and ends all of their sessions. */
    @Transactional
    void resetPassword(UserId id, String wanted, Actor actor) {
        if (!actor.administrator()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "user.administrators-only");
        }
        var user = store.find(id).orElseThrow(() -> Problem.notFound("not-found"));
        refuse(policy.fault("password", wanted, user.username()).stream().toList());
        store.changePassword(id, passwords.encode(wanted));
        sessions.endOthers(id, new byte[0]);
        audit.write(Note.of(Deed.PASSWORD_CHANGED, actor).with("user", id));
    }

    /** Changes the password and ends every session of the user but the one that asks. */
    @Transactional
    void changePassword(Actor actor, String current, String wanted, String session) {
        var id = actor.id();
        if (!passwords.matches(current, store.passwordHash(id))) {
            throw Problem.invalid(List.of(Problem.Field.of("currentPassword", "password.wrong")));
        }
        var user = store.find(id).orElseThrow();
        refuse(policy.fault("newPassword", wanted, user.username()).stream().toList());
        store.changePassword(id, passwords.encode(wanted));
        sessions.endOthers(id, Digest.sha256(session));
        audit.write(Note.of(Deed.PASSWORD_CHANGED, actor).with("user", id));
    }

    @Transactional
    User changeLanguage(UserId id, Language language) {
        store.changeLanguage(id, language);
        return store.find(id).orElseThrow();
    }

    private User create(NewUser wanted, boolean administrator) {
        var username = wanted.username().strip();
        var displayName = wanted.displayName().strip();
        var faults = new ArrayList<Problem.Field>();
        if (!USERNAME.matcher(username).matches()) {
            faults.add(Problem.Field.of("username", "username.characters", username));
        }
        if (displayName.isEmpty() || displayName.length() > LONGEST_NAME) {
            faults.add(Problem.Field.of("displayName", "text.length", 1, LONGEST_NAME));
        }
        policy.fault("password", wanted.password(), username).ifPresent(faults::add);
        refuse(faults);
        var user = new User(UserId.next(), username, displayName, administrator, Language.SIMPLIFIED);
        if (!store.insert(user, passwords.encode(wanted.password()), clock.instant())) {
            throw Problem.conflict(Problem.Field.of("username", "username.taken", username));
        }
        if (!administrator) {
            roles.assign(
                    user.id(), List.of(roles.find(Role.COLLEAGUE).orElseThrow().id()));
        }
        return user;
    }

    private static void refuse(List<Problem.Field> faults) {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
