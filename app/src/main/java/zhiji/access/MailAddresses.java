package zhiji.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** Front door to where colleagues are reached by mail (邮箱); who controls it can choose a new password, so it is guarded like one. */
@Service
public class MailAddresses {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;:\"\\\\]{1,64}@[\\p{L}\\p{N}.-]{1,180}\\.[\\p{L}]{2,24}");

    private final UserStore users;
    private final PasswordResetStore resets;
    private final PasswordEncoder passwords;
    private final Permissions permissions;
    private final Audit audit;

    MailAddresses(
            UserStore users,
            PasswordResetStore resets,
            PasswordEncoder passwords,
            Permissions permissions,
            Audit audit) {
        this.users = users;
        this.resets = resets;
        this.passwords = passwords;
        this.permissions = permissions;
        this.audit = audit;
    }

    public Optional<String> of(UserId user) {
        return users.email(user);
    }

    /** Those who may sign in and can be reached. */
    public List<User> reachable() {
        return users.reachable();
    }

    /** One's own; the password is asked for, as a browser left open must not be enough. */
    @Transactional
    void changeOwn(@Nullable String wanted, String password, Actor actor) {
        if (!passwords.matches(password, users.passwordHash(actor.id()))) {
            throw Problem.invalid(List.of(Problem.Field.of("currentPassword", "password.wrong")));
        }
        change(actor.id(), wanted, actor);
    }

    @Transactional
    void changeOf(UserId user, @Nullable String wanted, Actor actor) {
        permissions.requireAdministrator(actor);
        change(user, wanted, actor);
    }

    private void change(UserId user, @Nullable String wanted, Actor actor) {
        var address = wanted == null || wanted.isBlank() ? null : wanted.strip();
        if (address != null && !ADDRESS.matcher(address).matches()) {
            throw Problem.invalid(List.of(Problem.Field.of("email", "email.unreadable", address)));
        }
        try {
            if (!users.changeEmail(user, address)) {
                throw Problem.notFound("not-found");
            }
        } catch (DuplicateKeyException taken) {
            throw Problem.conflict(Problem.Field.of("email", "email.taken", String.valueOf(address)));
        }
        resets.deleteOf(user);
        audit.write(Note.of(Deed.MAIL_ADDRESS_CHANGED, actor).with("user", user));
    }
}
