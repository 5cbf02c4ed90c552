package zhiji.mail;

import java.time.Instant;
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
import zhiji.platform.Texts;

/** The mail server and its letters, over HTTP, for administrators. */
@RestController
@RequestMapping("/api/v1")
class MailController {

    private final Letters letters;
    private final Texts texts;

    MailController(Letters letters, Texts texts) {
        this.letters = letters;
        this.texts = texts;
    }

    /** Without a password the one that is kept stays, as long as server and user name stay. */
    record MailServerContent(
            String host,
            int port,
            MailServer.Security security,
            @Nullable String username,
            @Nullable String password,
            String sender,
            @Nullable String senderName,
            String site) {

        MailServerContent {
            Required.text("host", host);
            Required.value("security", security);
            Required.text("sender", sender);
            Required.text("site", site);
        }

        MailServer server() {
            return new MailServer(
                    host, port, security, username, password, sender, senderName == null ? "" : senderName, site);
        }
    }

    /** The password is never told. */
    record MailServerView(
            String host,
            int port,
            MailServer.Security security,
            @Nullable String username,
            boolean hasPassword,
            String sender,
            String senderName,
            String site) {}

    /** Without a server no letter leaves. */
    record MailState(@Nullable MailServerView server) {}

    record LetterView(
            UUID id,
            String recipient,
            String subject,
            Letter.State state,
            Instant writtenAt,
            int attempts,
            @Nullable Instant nextAt,
            @Nullable Instant sentAt,
            @Nullable String failure) {}

    @GetMapping("/mail-server")
    MailState getMailServer(Actor actor) {
        return new MailState(letters.server(actor).map(MailController::view).orElse(null));
    }

    @PutMapping("/mail-server")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeMailServer(@RequestBody MailServerContent content, Actor actor) {
        letters.change(content.server(), actor);
    }

    @DeleteMapping("/mail-server")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteMailServer(Actor actor) {
        letters.remove(actor);
    }

    /** Sends a letter through that server, kept or not, to whoever asks. */
    @PostMapping("/mail-server/probes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void probeMailServer(@RequestBody MailServerContent content, Actor actor) {
        letters.probe(content.server(), actor);
    }

    /** The newest letters; what they say is told to nobody. */
    @GetMapping("/letters")
    Items<LetterView> listLetters(Actor actor) {
        return new Items<>(letters.newest(actor).stream().map(this::view).toList());
    }

    /** Tries a letter again now. */
    @PostMapping("/letters/{id}/attempts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retryLetter(@PathVariable UUID id, Actor actor) {
        letters.retry(id, actor);
    }

    private static MailServerView view(MailServer server) {
        return new MailServerView(
                server.host(),
                server.port(),
                server.security(),
                server.username(),
                server.password() != null,
                server.sender(),
                server.senderName(),
                server.site());
    }

    private LetterView view(Letter letter) {
        var failure = letter.failure();
        return new LetterView(
                letter.id(),
                letter.recipient(),
                letter.subject(),
                letter.state(),
                letter.writtenAt(),
                letter.attempts(),
                letter.nextAt(),
                letter.sentAt(),
                failure == null ? null : texts.of(failure.code(), failure.values()));
    }
}
