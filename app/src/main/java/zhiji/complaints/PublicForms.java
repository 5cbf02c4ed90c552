package zhiji.complaints;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.access.Right;
import zhiji.complaints.Step.Kind;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.types.Visibility;

/**
 * Front door for customers who complain, and follow their complaint, without signing in (公开投诉). Visits are counted before a
 * transaction begins, so that no request ever holds two connections.
 */
@Service
class PublicForms {

    /** The form of the company as a whole; it is always there. */
    static final String WHOLE = "company1";

    private static final int MOST_PHOTOS = 3;
    private static final int CODE_LENGTH = 10;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private final FormStore forms;
    private final ComplaintStore store;
    private final TalkStore talk;
    private final Casework casework;
    private final Setup setup;
    private final Visits visits;
    private final Visibility visibility;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PublicForms(
            FormStore forms,
            ComplaintStore store,
            TalkStore talk,
            Casework casework,
            Setup setup,
            Visits visits,
            Visibility visibility,
            TransactionTemplate transaction,
            Clock clock) {
        this.forms = forms;
        this.store = store;
        this.talk = talk;
        this.casework = casework;
        this.setup = setup;
        this.visits = visits;
        this.visibility = visibility;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a customer wrote, and what shows that it was no machine. */
    record Written(
            String text, @Nullable String wish, @Nullable String contact, String task, String answer) {}

    /** A case as its customer may see it. */
    record Followed(Complaint complaint, List<TalkStore.Taken> steps, List<TalkStore.Message> messages, int photos) {}

    /** What is promised, and how the promises of the last three months were kept. */
    record Policy(List<Terms> terms, List<FormStore.Kept> kept) {}

    List<PublicForm> all(Actor actor) {
        visibility.require(actor, ComplaintTypes.COMPLAINTS, Right.SEE);
        return forms.all();
    }

    @Transactional
    PublicForm create(PublicForm.Place place, Actor actor) {
        visibility.require(actor, ComplaintTypes.COMPLAINTS, Right.CONFIGURE);
        var code = new StringBuilder();
        for (var at = 0; at < CODE_LENGTH; at++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        var form = new PublicForm(code.toString(), place, true, 1);
        forms.insert(form, clock.instant(), actor.id());
        return form;
    }

    @Transactional
    PublicForm change(PublicForm form, Actor actor) {
        visibility.require(actor, ComplaintTypes.COMPLAINTS, Right.CONFIGURE);
        if (forms.find(form.code()).isEmpty()) {
            throw Problem.notFound("not-found");
        }
        if (!forms.update(form)) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        return forms.find(form.code()).orElseThrow();
    }

    /** The form behind a code, with a task to solve. */
    PublicForm open(String code, String origin) {
        visits.count(origin, Visits.Kind.LOOK);
        return form(code);
    }

    String task() {
        return new FormTask(forms.key()).set(clock.instant());
    }

    /** Receives a complaint; answers the code it is followed by, which is told this once. */
    String receive(String code, Written written, String origin) {
        var form = form(code);
        var now = clock.instant();
        var until = new FormTask(forms.key()).check(written.task(), written.answer(), now);
        visits.count(origin, Visits.Kind.COMPLAIN);
        var place = form.place();
        var matter = new Matter(
                written.text(),
                Channel.FORM,
                new Matter.From(null, written.contact(), written.wish()),
                new Matter.About(place.product(), null, place.shop(), place.employee()),
                false,
                Matter.Marks.NONE);
        var secret = FollowCode.next();
        transaction.executeWithoutResult(status -> {
            if (!forms.spend(written.task(), until, now)) {
                throw Problem.invalid("form.task");
            }
            casework.open(matter, Gravity.NORMAL, null, new Origin(null, FollowCode.digest(secret)));
        });
        return secret;
    }

    Followed follow(String secret, String origin) {
        var complaint = followed(secret, origin);
        return new Followed(
                complaint, talk.steps(complaint.id()), talk.messages(complaint.id()), forms.photos(complaint.id()));
    }

    void say(String secret, String text, String origin) {
        var complaint = followed(secret, origin);
        visits.count(origin, Visits.Kind.SAY);
        var message = Complaints.message(text);
        transaction.executeWithoutResult(status -> casework.hear(complaint, message));
    }

    /** The picture is drawn anew before a connection is taken: that takes long. */
    void show(String secret, byte[] photo, String origin) {
        var complaint = followed(secret, origin);
        visits.count(origin, Visits.Kind.PHOTO);
        if (forms.photos(complaint.id()) >= MOST_PHOTOS) {
            throw Problem.invalid("form.photos", MOST_PHOTOS);
        }
        var redrawn = Photos.redrawn(photo);
        transaction.executeWithoutResult(status -> talk.addPhoto(complaint.id(), redrawn, clock.instant()));
    }

    /** What the customer says to the proposal, or to what was done. */
    void answer(String secret, boolean content, String words, String origin) {
        var complaint = followed(secret, origin);
        var step = switch (complaint.handling().stage()) {
            case PROPOSED ->
                new Step(Kind.ANSWER, words, new Step.Decided(null, null, null, null, null, content, null));
            case CARRIED_OUT ->
                new Step(
                        Kind.CONFIRM,
                        words,
                        new Step.Decided(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                content ? Confirmation.SATISFIED : Confirmation.DISSATISFIED));
            case RECEIVED, ACKNOWLEDGED, CLASSIFIED, INVESTIGATED, ACCEPTED, CONFIRMED, CLOSED, LEARNT ->
                throw Problem.of(Problem.Kind.CONFLICT, "complaint.step-out-of-order", complaint.number());
        };
        transaction.executeWithoutResult(status -> casework.take(complaint, step, Origin.NOBODY));
    }

    Policy policy(String origin) {
        visits.count(origin, Visits.Kind.LOOK);
        var now = clock.instant();
        return new Policy(setup.terms(), forms.kept(now.minus(LOOKED_BACK), now));
    }

    @Scheduled(initialDelay = 30, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void forgetVisits() {
        forms.forgetVisits(clock.instant());
    }

    private PublicForm form(String code) {
        if (code.equals(WHOLE)) {
            return new PublicForm(WHOLE, new PublicForm.Place(WHOLE, null, null, null), true, 1);
        }
        return forms.find(code).filter(PublicForm::active).orElseThrow(() -> Problem.notFound("form.gone"));
    }

    /** Wrong codes count, so that nobody finds one by trying; a right one is never refused for those of others. */
    private Complaint followed(String secret, String origin) {
        visits.count(origin, Visits.Kind.LOOK);
        var found = store.bySecret(FollowCode.digest(secret));
        if (found.isEmpty()) {
            visits.count(origin, Visits.Kind.WRONG_CODE);
        }
        return found.orElseThrow(() -> Problem.notFound("form.no-case"));
    }
}
