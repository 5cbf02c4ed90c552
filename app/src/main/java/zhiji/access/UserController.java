package zhiji.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Required;

/** The people who may sign in, and what each may change about oneself. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {

    private final Users users;
    private final Sessions sessions;

    UserController(Users users, Sessions sessions) {
        this.users = users;
        this.sessions = sessions;
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

    record LanguageChoice(Language language) {

        LanguageChoice {
            Required.value("language", language);
        }
    }

    @GetMapping
    Items<User> listUsers() {
        return new Items<>(users.all());
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
        users.changePassword(
                actor.id(), change.currentPassword(), change.newPassword(), SessionController.secret(request));
        sessions.forget();
    }

    @PutMapping("/me/language")
    User changeLanguage(@RequestBody LanguageChoice choice, Actor actor) {
        var user = users.changeLanguage(actor.id(), choice.language());
        sessions.forget();
        return user;
    }
}
