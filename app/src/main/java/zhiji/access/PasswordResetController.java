package zhiji.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Required;

/** Choosing a new password by mail, without being signed in. */
@RestController
@RequestMapping("/api/v1/public/password-resets")
class PasswordResetController {

    private final PasswordResets resets;
    private final Sessions sessions;

    PasswordResetController(PasswordResets resets, Sessions sessions) {
        this.resets = resets;
        this.sessions = sessions;
    }

    record ResetOffer(boolean possible) {}

    /** A user name or a mail address. */
    record ResetWish(String name) {

        ResetWish {
            Required.text("name", name);
        }
    }

    record NewPassword(String secret, String password) {

        NewPassword {
            Required.text("secret", secret);
            Required.text("password", password);
        }
    }

    /** Whether letters can be sent. */
    @GetMapping
    ResetOffer getPasswordResets() {
        return new ResetOffer(resets.isPossible());
    }

    /** Sends a letter to whoever that is; the answer is the same when it is nobody. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void askPasswordReset(@RequestBody ResetWish wish, HttpServletRequest request) {
        resets.ask(wish.name(), Device.of(request));
    }

    /** The secret of the letter works once; every session of the user ends. */
    @PostMapping("/uses")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void redeemPasswordReset(@RequestBody NewPassword content) {
        resets.use(content.secret(), content.password());
        sessions.forget();
    }
}
