package zhiji.views;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Groups;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.types.RecordTypes;

/** Front door to views (视图): lists that people keep, alone or together, and how each person arranges them. */
@Service
class Views {

    private static final int LONGEST_NAME = 80;
    private static final int MOST = 200;

    private final ViewStore store;
    private final ViewFaults faults;
    private final RecordTypes types;
    private final Groups groups;
    private final Clock clock;

    Views(ViewStore store, ViewFaults faults, RecordTypes types, Groups groups, Clock clock) {
        this.store = store;
        this.faults = faults;
        this.types = types;
        this.groups = groups;
        this.clock = clock;
    }

    /** The views of a type that somebody may see, and the one with which it opens. */
    record InReach(List<SavedView> views, Optional<SavedView> opening) {}

    /** Those of a type that somebody may see; of several to begin with, the one that is meant for the nearest group. */
    @Transactional(readOnly = true)
    public InReach of(String type, Actor actor) {
        var mine = groups.of(actor);
        var seen = store.of(types.get(type).key(), actor).stream()
                .filter(view -> view.isSeenBy(actor, mine))
                .toList();
        var opening = seen.stream()
                .filter(view -> view.draft().standard() && view.isMeantFor(mine))
                .min(Comparator.<SavedView>comparingInt(view -> view.nearness(mine))
                        .thenComparing(SavedView::updatedAt, Comparator.reverseOrder()));
        return new InReach(seen, opening);
    }

    @Transactional
    public SavedView create(String type, SavedView.Draft draft, Actor actor) {
        var checked = checked(types.get(type).key(), draft, actor);
        if (store.of(type, actor).size() >= MOST) {
            throw Problem.invalid("list.too-long", MOST + 1, MOST);
        }
        var now = clock.instant();
        var view = new SavedView(Ids.next(), 1, type, actor.id(), checked, now, now);
        makeRoom(view);
        store.insert(view);
        mean(view);
        return view;
    }

    @Transactional
    public SavedView change(UUID id, long version, SavedView.Draft draft, Actor actor) {
        var before = changeable(id, actor);
        if (before.version() != version) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        var changed = before.with(checked(before.type(), draft, actor), clock.instant());
        makeRoom(changed);
        if (!store.update(changed)) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        mean(changed);
        return store.find(id).orElseThrow();
    }

    @Transactional
    public void delete(UUID id, Actor actor) {
        changeable(id, actor);
        store.delete(id);
    }

    public Arrangement arrangement(String type, Actor actor) {
        return store.arrangement(types.get(type).key(), actor).orElse(Arrangement.NONE);
    }

    @Transactional
    public Arrangement arrange(String type, Arrangement arrangement, Actor actor) {
        store.save(types.get(type).key(), arrangement, clock.instant(), actor);
        return arrangement;
    }

    private SavedView changeable(UUID id, Actor actor) {
        var view = store.find(id)
                .filter(one -> one.isSeenBy(actor, groups.of(actor)))
                .orElseThrow(() -> Problem.notFound("not-found"));
        if (!view.isChangedBy(actor)) {
            throw Problem.of(
                    Problem.Kind.FORBIDDEN, "view.not-yours", view.draft().name());
        }
        return view;
    }

    /** A type has one standard view for everybody. */
    private void makeRoom(SavedView view) {
        if (view.draft().standard() && view.draft().audience() == SavedView.Audience.EVERYBODY) {
            store.dethrone(view.type(), view.id());
        }
    }

    private void mean(SavedView view) {
        store.mean(view.id(), groups.chosen("groups", view.draft().groups()));
    }

    private SavedView.Draft checked(String type, SavedView.Draft draft, Actor actor) {
        var name = draft.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("name", "text.length", 1, LONGEST_NAME)));
        }
        if (draft.standard() && !actor.administrator()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "view.administrators-only");
        }
        if (draft.standard() && draft.audience() == SavedView.Audience.OWNER) {
            throw Problem.invalid(List.of(Problem.Field.of("standard", "view.not-shared")));
        }
        var meant = draft.audience() == SavedView.Audience.GROUPS ? draft.groups() : Set.<UUID>of();
        if (draft.audience() == SavedView.Audience.GROUPS && meant.isEmpty()) {
            throw Problem.invalid(List.of(Problem.Field.of("groups", "required")));
        }
        faults.refuse(type, draft.content(), actor);
        return new SavedView.Draft(name, draft.audience(), meant, draft.standard(), draft.content());
    }
}
