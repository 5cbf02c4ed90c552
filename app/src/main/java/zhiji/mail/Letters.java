package zhiji.mail;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.MailAddresses;
import zhiji.access.Permissions;
import zhiji.access.User;
import zhiji.access.UserMail;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.platform.Texts;

/** Front door to letters by mail: written in a transaction, sent once it is committed. */
@Service
class Letters implements UserMail {

    private static final int NEWEST = 50;

    private final MailServerStore servers;
    private final LetterStore store;
    private final MailAddresses addresses;
    private final Smtp smtp;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;

    Letters(
            MailServerStore servers,
            LetterStore store,
            MailAddresses addresses,
            Smtp smtp,
            Permissions permissions,
            ApplicationEventPublisher events,
            Texts texts,
            Audit audit,
            Clock clock) {
        this.servers = servers;
        this.store = store;
        this.addresses = addresses;
        this.smtp = smtp;
        this.permissions = permissions;
        this.events = events;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isReady() {
        return servers.find().isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public String link(String path) {
        return servers.find().orElseThrow().site() + path;
    }

    @Override
    @Transactional
    public void send(User to, String code, List<?> values) {
        addresses.of(to.id()).ifPresent(address -> {
            var language = Locale.forLanguageTag(to.language().tag());
            var text = new Smtp.Text(
                    Ids.next(),
                    address,
                    texts.of(language, "mail." + code + ".subject", values),
                    texts.of(language, "mail." + code + ".text", values));
            store.insert(text, clock.instant());
            events.publishEvent(new LetterWritten(text.id()));
        });
    }

    Optional<MailServer> server(Actor actor) {
        permissions.requireAdministrator(actor);
        return servers.find();
    }

    /** Letters that wait leave through the new one. */
    @Transactional
    void change(MailServer wanted, Actor actor) {
        permissions.requireAdministrator(actor);
        servers.save(completed(wanted));
        audit.write(Note.of(Deed.MAIL_SERVER_CHANGED, actor).with("host", wanted.host()));
    }

    @Transactional
    void remove(Actor actor) {
        permissions.requireAdministrator(actor);
        servers.delete();
        audit.write(Note.of(Deed.MAIL_SERVER_CHANGED, actor));
    }

    /**
     * Sends a letter at once, to see whether it arrives.
     *
     * @throws Problem in the words of the server if it does not take it
     */
    void probe(MailServer wanted, Actor actor) {
        permissions.requireAdministrator(actor);
        var recipient = addresses.of(actor.id()).orElseThrow(() -> Problem.invalid("mail.no-own-address"));
        var subject = texts.of("mail.probe.subject", List.of());
        var body = texts.of("mail.probe.text", List.of(wanted.site()));
        try {
            smtp.send(completed(wanted), new Smtp.Text(Ids.next(), recipient, subject, body));
        } catch (MailTrouble trouble) {
            throw Problem.invalid(
                    trouble.reason().code(), trouble.reason().values().toArray());
        }
    }

    @Transactional(readOnly = true)
    List<Letter> newest(Actor actor) {
        permissions.requireAdministrator(actor);
        return store.newest(NEWEST);
    }

    @Transactional
    void retry(UUID id, Actor actor) {
        permissions.requireAdministrator(actor);
        if (!store.retry(id, clock.instant())) {
            throw Problem.notFound("not-found");
        }
        events.publishEvent(new LetterWritten(id));
    }

    /** With the password that is kept, if none is given and it is meant for that server. */
    private MailServer completed(MailServer wanted) {
        return servers.find()
                .filter(kept -> wanted.password() == null && wanted.sharesPassword(kept))
                .map(kept -> wanted.withPassword(kept.password()))
                .orElse(wanted);
    }
}
