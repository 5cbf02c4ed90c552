package zhiji.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Required;
import zhiji.platform.UserId;

/** The people who may sign in, and what each may change about oneself. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {

    private final Users users;
    private final UserStore store;
    private final RoleStore roles;
    private final Permissions permissions;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final MailAddresses addresses;

    UserController(
            Users users,
            UserStore store,
            RoleStore roles,
            Permissions permissions,
            Sessions sessions,
            SecondFactors factors,
            MailAddresses addresses) {
        this.users = users;
        this.store = store;
        this.roles = roles;
        this.permissions = permissions;
        this.sessions = sessions;
        this.factors = factors;
        this.addresses = addresses;
    }

    record UserContent(String username, String displayName, String password) {

        UserContent {
            Required.text("username", username);
            Required.text("displayName", displayName);
            Required.text("password", password);
        }
    }

    record PasswordChange(String currentPassword, String newPassword) {

        PasswordChange {
            Required.text("currentPassword", currentPassword);
            Required.text("newPassword", newPassword);
        }
    }

    record PasswordReset(String password) {

        PasswordReset {
            Required.text("password", password);
        }
    }

    /** None takes the address away. */
    record OwnEmail(@Nullable String email, String currentPassword) {

        OwnEmail {
            Required.text("currentPassword", currentPassword);
        }
    }

    record EmailView(@Nullable String email) {}

    record LanguageChoice(Language language) {

        LanguageChoice {
            Required.value("language", language);
        }
    }

    /** A user, with the roles they have. */
    record UserView(
            UserId id,
            String username,
            String displayName,
            boolean administrator,
            Language language,
            boolean active,
            boolean secondFactor,
            @Nullable String email,
            List<UUID> roles) {}

    record UserStanding(boolean active, boolean administrator) {}

    /** Mail addresses are for administrators. */
    @GetMapping
    Items<UserView> listUsers(Actor actor) {
        var assigned = roles.assigned();
        var holders = factors.holders();
        return new Items<>(store.accounts().stream()
                .map(account -> view(
                        account,
                        holders.contains(account.user().id()),
                        actor.administrator() ? account.email() : null,
                        assigned.getOrDefault(account.user().id(), List.of())))
                .toList());
    }

    private static UserView view(
            UserStore.Account account, boolean secondFactor, @Nullable String email, List<UUID> roles) {
        var user = account.user();
        return new UserView(
                user.id(),
                user.username(),
                user.displayName(),
                user.administrator(),
                user.language(),
                account.active(),
                secondFactor,
                email,
                roles);
    }

    /** Who is no longer active is signed out everywhere and cannot sign in. */
    @PutMapping("/{id}/standing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeStanding(@PathVariable UserId id, @RequestBody UserStanding content, Actor actor) {
        users.change(id, new Users.Standing(content.active(), content.administrator()), actor);
        sessions.forget();
        permissions.forget();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    User createUser(@RequestBody UserContent content, Actor actor) {
        var wanted = new Users.NewUser(content.username(), content.displayName(), content.password());
        return users.create(wanted, actor);
    }

    /** Every other session of the user ends. */
    @PutMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody PasswordChange change, HttpServletRequest request, Actor actor) {
        users.changePassword(actor, change.currentPassword(), change.newPassword(), SessionController.secret(request));
        sessions.forget();
    }

    /** Every session of the user ends; the new password is told to them by other means. */
    @PutMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetPassword(@PathVariable UserId id, @RequestBody PasswordReset content, Actor actor) {
        users.resetPassword(id, content.password(), actor);
        sessions.forget();
    }

    @GetMapping("/me/email")
    EmailView getOwnEmail(Actor actor) {
        return new EmailView(addresses.of(actor.id()).orElse(null));
    }

    @PutMapping("/me/email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeOwnEmail(@RequestBody OwnEmail content, Actor actor) {
        addresses.changeOwn(content.email(), content.currentPassword(), actor);
    }

    /** Where letters to a colleague go, for administrators. */
    @PutMapping("/{id}/email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeEmail(@PathVariable UserId id, @RequestBody EmailView content, Actor actor) {
        addresses.changeOf(id, content.email(), actor);
    }

    /** The browsers in which a colleague is signed in, for administrators. */
    @GetMapping("/{id}/sessions")
    Items<OpenSession> listUserSessions(@PathVariable UserId id, Actor actor) {
        return new Items<>(sessions.ofUser(id, actor));
    }

    /** Signs a colleague out everywhere. */
    @DeleteMapping("/{id}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endUserSessions(@PathVariable UserId id, Actor actor) {
        sessions.endOfUser(id, null, actor);
    }

    /** Signs a colleague out in one browser. */
    @DeleteMapping("/{id}/sessions/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endUserSession(@PathVariable UserId id, @PathVariable UUID session, Actor actor) {
        sessions.endOfUser(id, session, actor);
    }

    @PutMapping("/me/language")
    User changeLanguage(@RequestBody LanguageChoice choice, Actor actor) {
        var user = users.changeLanguage(actor.id(), choice.language());
        sessions.forget();
        return user;
    }
}
