package zhiji.improvements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Permissions;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.complaints.Causes;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.science.service.CountChange;

/** Front door to how improvements come along (改进进程): forward only, and judged by what complaints did before and after. */
@Service
class Effects {

    private static final int FEWEST_DAYS = 7;
    private static final int MOST_DAYS = 365;
    private static final int LONGEST_NOTE = 2_000;

    private final Improvements improvements;
    private final CourseStore store;
    private final Causes causes;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    Effects(
            Improvements improvements,
            CourseStore store,
            Causes causes,
            Permissions permissions,
            Audit audit,
            Clock clock) {
        this.improvements = improvements;
        this.store = store;
        this.causes = causes;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Complaints of the same kind in equally many days before and since an improvement was done, of those the reader may see.
     * {@code open}: those without a cause yet, which may turn out to be of it.
     */
    record Comparison(LocalDate first, LocalDate done, LocalDate last, Causes.Count before, Causes.Count after) {

        double pValue() {
            return new CountChange(before.meant(), after.meant()).pValue();
        }
    }

    /**
     * Takes a step forward.
     *
     * @param done the day it was done; needed with that step alone
     * @throws Problem if that is no step forward, or what it needs is missing
     */
    @Transactional
    Improvement advance(UUID id, long version, Advance state, @Nullable LocalDate done, String note, Actor actor) {
        var before = improvements.editable(id, version, actor);
        var course = before.course();
        if (state == Advance.CHECKED || state.compareTo(course.state()) <= 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "improvement.forward-only");
        }
        var reached =
                state == Advance.DONE ? done(before, done) : new Improvement.Course(state, null, null, null, null);
        return reach(before, reached, note, actor);
    }

    private Improvement.Course done(Improvement before, @Nullable LocalDate day) {
        if (before.plan().action() == null) {
            throw Problem.invalid(List.of(Problem.Field.of("action", "improvement.needs-action")));
        }
        if (day == null) {
            throw Problem.invalid(List.of(Problem.Field.of("done", "required")));
        }
        if (day.isAfter(improvements.today())) {
            throw Problem.invalid(List.of(Problem.Field.of("done", "improvement.done-later", day)));
        }
        return new Improvement.Course(
                Advance.DONE, day, day.plusDays(store.setting().effectDays()), null, null);
    }

    /**
     * Somebody compared before and after.
     *
     * @throws Problem if it is too early to tell
     */
    @Transactional
    Improvement judge(UUID id, long version, EffectVerdict effect, String finding, Actor actor) {
        var before = improvements.editable(id, version, actor);
        var course = before.course();
        var due = course.check();
        if (course.state() != Advance.DONE || due == null) {
            throw Problem.of(Problem.Kind.CONFLICT, "improvement.not-done");
        }
        if (due.isAfter(improvements.today())) {
            throw Problem.of(Problem.Kind.CONFLICT, "improvement.too-early", due);
        }
        var judged = new Improvement.Course(Advance.CHECKED, course.done(), due, effect, said(finding));
        return reach(before, judged, finding, actor);
    }

    /** Nothing while it is not done, does not say which complaints it is about, or the reader may not know those. */
    @Transactional(readOnly = true)
    Optional<Comparison> compare(Improvement improvement, Actor actor) {
        var done = improvement.course().done();
        var check = improvement.course().check();
        var match = improvement.fault().match();
        if (done == null || check == null || match.isEmpty() || !causes.knows(match, actor)) {
            return Optional.empty();
        }
        var yesterday = improvements.today().minusDays(1);
        var last = check.minusDays(1).isBefore(yesterday) ? check.minusDays(1) : yesterday;
        if (last.isBefore(done)) {
            return Optional.empty();
        }
        var after = causes.days(done, last);
        var first = done.minusDays(last.toEpochDay() - done.toEpochDay() + 1);
        var before = causes.days(first, done.minusDays(1));
        return Optional.of(new Comparison(
                first, done, last, causes.count(match, before, actor), causes.count(match, after, actor)));
    }

    LocalDate today() {
        return improvements.today();
    }

    @Transactional(readOnly = true)
    List<CourseStore.Reached> reached(UUID improvement) {
        return store.reached(improvement);
    }

    @Transactional(readOnly = true)
    CourseStore.Setting setting(Actor actor) {
        permissions.requireAdministrator(actor);
        return store.setting();
    }

    /** It holds for improvements that are done from now on. */
    @Transactional
    CourseStore.Setting change(CourseStore.Setting setting, Actor actor) {
        permissions.requireAdministrator(actor);
        if (setting.effectDays() < FEWEST_DAYS || setting.effectDays() > MOST_DAYS) {
            throw Problem.invalid(
                    List.of(Problem.Field.of("effectDays", "improvement.effect-days", FEWEST_DAYS, MOST_DAYS)));
        }
        if (!store.change(setting)) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        audit.write(Note.of(Deed.EFFECT_DAYS_CHANGED, actor).with("days", setting.effectDays()));
        return store.setting();
    }

    private Improvement reach(Improvement before, Improvement.Course course, String note, Actor actor) {
        if (note.length() > LONGEST_NOTE || note.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("note", "text.length", 0, LONGEST_NOTE)));
        }
        var after = improvements.save(before, before.with(course), actor);
        store.insert(before.id(), new CourseStore.Reached(course.state(), note.strip(), clock.instant(), actor.id()));
        return after;
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
