package zhiji.mail;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands over the letters that wait (投递): tried again for two days with longer and longer pauses, and forgotten after a month. */
@Component
class Delivery {

    private static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final Duration TRIED_FOR = Duration.ofDays(2);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final int DOUBLINGS = 8;

    private final MailServerStore servers;
    private final LetterStore letters;
    private final Smtp smtp;
    private final Clock clock;

    Delivery(MailServerStore servers, LetterStore letters, Smtp smtp, Clock clock) {
        this.servers = servers;
        this.letters = letters;
        this.smtp = smtp;
        this.clock = clock;
    }

    /** Tries the letter that waits longest; says whether there was one, and a server for it. */
    @Transactional
    boolean next() {
        var server = servers.find();
        var due = server.flatMap(there -> letters.due(clock.instant()));
        due.ifPresent(letter -> attempt(server.orElseThrow(), letter));
        return due.isPresent();
    }

    @Transactional
    void forgetOld() {
        letters.deleteWrittenBefore(clock.instant().minus(KEPT_FOR));
    }

    private void attempt(MailServer server, LetterStore.Due due) {
        var letter = due.letter();
        try {
            smtp.send(server, new Smtp.Text(letter.id(), letter.recipient(), letter.subject(), due.body()));
            letters.sent(letter.id(), clock.instant());
        } catch (MailTrouble trouble) {
            var now = clock.instant();
            var gaveUp = trouble.isLasting() || now.isAfter(letter.writtenAt().plus(TRIED_FOR));
            letters.failed(letter.id(), trouble.reason(), gaveUp ? null : now.plus(pause(letter.attempts())));
        }
    }

    /** One minute, doubled with every attempt, and never more than four hours. */
    private static Duration pause(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
