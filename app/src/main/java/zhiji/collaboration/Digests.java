package zhiji.collaboration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.access.MailAddresses;
import zhiji.access.People;
import zhiji.access.User;
import zhiji.access.UserMail;
import zhiji.platform.Actor;
import zhiji.platform.Region;
import zhiji.platform.Texts;
import zhiji.platform.UserId;
import zhiji.platform.Via;

/**
 * Front door to what is told by mail: what stands unread in somebody's inbox and came since the last letter. It is read the
 * moment the letter is written, so that nobody is written about a record they may not see by now.
 */
@Service
class Digests {

    private static final int MOST_ITEMS = 50;
    private static final int LONGEST_QUOTE = 120;

    /** Nobody is told of last year with the first letter. */
    private static final Duration BEFORE_THE_FIRST = Duration.ofDays(1);

    private final MailChoiceStore store;
    private final Inbox inbox;
    private final MailAddresses addresses;
    private final UserMail mail;
    private final People people;
    private final Texts texts;
    private final Region region;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(
            MailChoiceStore store,
            Inbox inbox,
            MailAddresses addresses,
            UserMail mail,
            People people,
            Texts texts,
            Region region,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.inbox = inbox;
        this.addresses = addresses;
        this.mail = mail;
        this.people = people;
        this.texts = texts;
        this.region = region;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    MailChoice choice(Actor actor) {
        return store.find(actor.id()).orElseGet(this::initial);
    }

    @Transactional
    void choose(MailChoice choice, Actor actor) {
        store.save(actor.id(), choice);
    }

    /** Writes to everybody for whom it is time, each in a transaction of their own. */
    void tellAll() {
        if (!mail.isReady()) {
            return;
        }
        var now = clock.instant();
        var choices = store.all();
        var mailed = store.mailed();
        for (var user : addresses.reachable()) {
            var choice = choices.getOrDefault(user.id(), initial());
            var last = mailed.get(user.id());
            if (choice.isDue(now, last)) {
                transaction.executeWithoutResult(status -> tell(user, choice, last, now));
            }
        }
    }

    private void tell(User user, MailChoice choice, @Nullable Instant last, Instant now) {
        if (!store.advance(user.id(), last, now)) {
            return;
        }
        var since = last == null ? now.minus(BEFORE_THE_FIRST) : last;
        LocaleContextHolder.setLocale(Locale.forLanguageTag(user.language().tag()));
        try {
            var lines =
                    inbox.page(MOST_ITEMS, null, new Actor(user.id(), Via.RULE, user.administrator())).items().stream()
                            .filter(Inbox.Told::unread)
                            .filter(told -> told.item().at().isAfter(since))
                            .filter(told -> !choice.muted().contains(told.item().kind()))
                            .map(this::line)
                            .toList();
            if (!lines.isEmpty()) {
                mail.send(
                        user,
                        "digest",
                        List.of(user.displayName(), lines.size(), String.join("\n", lines), mail.link("/inbox")));
            }
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private String line(Inbox.Told told) {
        var item = told.item();
        var standing = told.standing();
        var record = standing == null ? "" : standing.name();
        var who = name(item.by());
        return switch (item.kind()) {
            case MENTION, COMMENT -> texts.of(code(item.kind()), List.of(who, record, quote(item.text())));
            case CHANGE -> texts.of(code(item.kind()), List.of(who, record));
            case ASSIGNMENT ->
                texts.of(
                        code(item.kind()),
                        List.of(who, Objects.requireNonNull(item.given()).count()));
            case ANNOUNCEMENT -> texts.of(code(item.kind()), List.of(record, quote(item.text())));
        };
    }

    private static String code(InboxItem.Kind kind) {
        return "mail.digest." + kind.name().toLowerCase(Locale.ROOT);
    }

    private String name(@Nullable UserId user) {
        var person = people.find(user);
        return person == null ? texts.of("mail.digest.nobody", List.of()) : person.displayName();
    }

    private static String quote(@Nullable String text) {
        var line = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }

    private MailChoice initial() {
        return MailChoice.initial(region.timeZone());
    }
}
