package zhiji.access;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Required;

/** Signing in and out. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {

    static final String COOKIE = "zhiji_session";

    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    record SignIn(
            String username, String password, @Nullable String code) {

        SignIn {
            Required.text("username", username);
            Required.text("password", password);
        }
    }

    record Session(User user, Instant expiresAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Session> createSession(@RequestBody SignIn signIn, HttpServletRequest request) {
        var opened = sessions.open(signIn.username(), signIn.password(), signIn.code(), Device.of(request));
        var lifetime =
                Duration.between(opened.session().createdAt(), opened.session().expiresAt());
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, cookie(opened.secret(), lifetime, request))
                .body(new Session(opened.user(), opened.session().expiresAt()));
    }

    @GetMapping("/current")
    Session currentSession(@Parameter(hidden = true) Caller caller) {
        return new Session(caller.user(), caller.expiresAt());
    }

    /** The browsers in which whoever asks is signed in. */
    @GetMapping
    Items<OpenSession> listSessions(HttpServletRequest request, Actor actor) {
        return new Items<>(sessions.of(actor, secret(request)));
    }

    /** Signs whoever asks out in every other browser. */
    @DeleteMapping("/others")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOtherSessions(HttpServletRequest request, Actor actor) {
        sessions.endOthers(actor, secret(request));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(@PathVariable UUID id, Actor actor) {
        sessions.end(id, actor);
    }

    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> deleteSession(HttpServletRequest request) {
        sessions.close(secret(request));
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request))
                .build();
    }

    /** The secret in the request's cookie; empty without one. */
    static String secret(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    private static String cookie(String secret, Duration lifetime, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, secret)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(lifetime)
                .build()
                .toString();
    }
}
