package zhiji.improvements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Right;
import zhiji.access.Users;
import zhiji.complaints.CaseMatch;
import zhiji.complaints.Causes;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.platform.Region;
import zhiji.records.Creations;
import zhiji.records.CustomValues;
import zhiji.types.Visibility;

/** Front door to improvements (改进): begun, worked on, put aside. */
@Service
class Improvements {

    private final ImprovementStore store;
    private final CourseStore courses;
    private final Wording wording;
    private final Causes causes;
    private final Users users;
    private final Creations creations;
    private final CustomValues custom;
    private final Visibility visibility;
    private final Region region;
    private final Clock clock;

    Improvements(
            ImprovementStore store,
            CourseStore courses,
            Wording wording,
            Causes causes,
            Users users,
            Creations creations,
            CustomValues custom,
            Visibility visibility,
            Region region,
            Clock clock) {
        this.store = store;
        this.courses = courses;
        this.wording = wording;
        this.causes = causes;
        this.users = users;
        this.creations = creations;
        this.custom = custom;
        this.visibility = visibility;
        this.region = region;
        this.clock = clock;
    }

    /** What is written to begin one. */
    record Beginning(String title, @Nullable String text, CaseMatch match) {}

    /** Begins one; the same key with the same words begins nothing a second time. */
    @Transactional
    Improvement begin(Beginning written, @Nullable String key, Actor actor) {
        visibility.require(actor, ImprovementTypes.IMPROVEMENTS, Right.CREATE);
        var earlier = key == null ? Optional.<UUID>empty() : creations.find(key, written.toString(), actor);
        if (earlier.isPresent()) {
            return get(earlier.get(), actor);
        }
        causes.check(written.match());
        var values = custom.checked(
                ImprovementTypes.IMPROVEMENTS, custom.withDefaults(ImprovementTypes.IMPROVEMENTS, Map.of()), actor);
        var now = clock.instant();
        var improvement = new Improvement(
                Ids.next(),
                1,
                new Improvement.Fault(written.title(), written.text(), null, written.match(), values),
                new Improvement.Plan(null, actor.id(), null),
                Improvement.Course.FOUND,
                new Improvement.Board(null, null, null),
                new Improvement.Origin(actor.id(), now, now, null));
        Wording.check(improvement);
        store.insert(improvement);
        courses.insert(improvement.id(), new CourseStore.Reached(Advance.FOUND, "", now, actor.id()));
        custom.claim(ImprovementTypes.IMPROVEMENTS, improvement.id(), values);
        if (key != null) {
            creations.remember(key, written.toString(), improvement.id(), actor);
        }
        return improvement;
    }

    @Transactional(readOnly = true)
    Improvement get(UUID id, Actor actor) {
        return store.find(id, actor)
                .filter(improvement -> improvement.origin().deletedAt() == null)
                .orElseThrow(() -> Problem.notFound("not-found"));
    }

    /** Those that answer a complaint, as far as they may be seen. */
    @Transactional(readOnly = true)
    List<Improvement> ofComplaint(UUID complaint, Actor actor) {
        return store.ofComplaint(complaint, actor);
    }

    /** Somebody's own whose effect is to be judged by now. */
    @Transactional(readOnly = true)
    List<Improvement> toCheck(int limit, Actor actor) {
        return store.toCheck(today(), limit, actor);
    }

    /** Changes what people write. */
    @Transactional
    void write(Improvement before, Improvement written, Actor actor) {
        require(Right.EDIT, before, actor);
        Wording.check(written);
        if (!written.fault().match().equals(before.fault().match())) {
            causes.check(written.fault().match());
        }
        if (users.find(written.owner()).isEmpty()) {
            throw Problem.invalid(List.of(Problem.Field.of("owner", "field.unknown-record", written.owner())));
        }
        if (written.course().state().isDone() && written.plan().action() == null) {
            throw Problem.invalid(List.of(Problem.Field.of("action", "required")));
        }
        if (written.board().isPublished()) {
            wording.checkPublic(written);
        }
        var kept = custom.checked(ImprovementTypes.IMPROVEMENTS, written.fault().custom(), actor);
        custom.claim(ImprovementTypes.IMPROVEMENTS, before.id(), kept);
        var fault = written.fault();
        save(
                before,
                written.with(
                        new Improvement.Fault(fault.title(), fault.text(), fault.whys(), fault.match(), kept),
                        written.plan(),
                        written.board()),
                actor);
    }

    /** Puts one aside; the public board shows it no longer. */
    @Transactional
    void delete(UUID id, Actor actor) {
        var improvement = get(id, actor);
        require(Right.DELETE, improvement, actor);
        custom.release(id);
        save(improvement, improvement.with(improvement.origin().deleted(clock.instant())), actor);
    }

    @Transactional
    void restore(UUID id, Actor actor) {
        var improvement = store.find(id, actor).orElseThrow(() -> Problem.notFound("not-found"));
        require(Right.DELETE, improvement, actor);
        if (improvement.origin().deletedAt() != null) {
            custom.claim(ImprovementTypes.IMPROVEMENTS, id, improvement.fault().custom());
            save(improvement, improvement.with(improvement.origin().deleted(null)), actor);
        }
    }

    /** One that the actor may change, as it was seen. */
    Improvement editable(UUID id, long version, Actor actor) {
        var improvement = editable(id, actor);
        if (improvement.version() != version) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        return improvement;
    }

    /** One that the actor may change, however it stands by now. */
    Improvement editable(UUID id, Actor actor) {
        var improvement = get(id, actor);
        require(Right.EDIT, improvement, actor);
        return improvement;
    }

    Improvement save(Improvement before, Improvement after, Actor actor) {
        var now = clock.instant();
        if (!store.update(after, now)) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        store.record(before.id(), ImprovementValues.difference(before, after), now, actor);
        return after.saved();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), region.timeZone());
    }

    private void require(Right right, Improvement improvement, Actor actor) {
        visibility.require(actor, ImprovementTypes.IMPROVEMENTS, right, improvement.owner(), improvement.id());
    }
}
