package zhiji.improvements;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.complaints.Causes;
import zhiji.complaints.Span;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.records.RecordDirectory;
import zhiji.records.RecordRef;
import zhiji.records.Standing;

/** Front door to the complaints that improvements answer (关联的投诉). Who may not see a complaint neither finds nor counts it. */
@Service
class Links {

    static final int MOST = 2_000;

    private static final String COMPLAINTS = "complaints";

    private final LinkStore store;
    private final Improvements improvements;
    private final Causes causes;
    private final RecordDirectory records;
    private final Clock clock;

    Links(LinkStore store, Improvements improvements, Causes causes, RecordDirectory records, Clock clock) {
        this.store = store;
        this.improvements = improvements;
        this.causes = causes;
        this.records = records;
        this.clock = clock;
    }

    /** Complaints of the same kind, and how many of them are not linked yet; no more than are linked at once. */
    record Alike(int found, int fresh) {}

    /** The linked complaints that may be seen, the latest linked first. */
    @Transactional(readOnly = true)
    List<Standing> of(UUID improvement, Actor actor) {
        improvements.get(improvement, actor);
        var refs = store.complaints(improvement).stream()
                .map(id -> new RecordRef(COMPLAINTS, id))
                .toList();
        var found = records.find(refs, actor);
        return refs.stream()
                .flatMap(ref -> Optional.ofNullable(found.get(ref)).stream())
                .toList();
    }

    /** Says how many were not linked before. */
    @Transactional
    int link(UUID improvement, Collection<UUID> complaints, Actor actor) {
        improvements.editable(improvement, actor);
        if (complaints.size() > MOST) {
            throw Problem.invalid("list.too-long", complaints.size(), MOST);
        }
        var asked = complaints.stream()
                .map(id -> new RecordRef(COMPLAINTS, id))
                .distinct()
                .toList();
        if (records.find(asked, actor).size() < asked.size()) {
            throw Problem.notFound("not-found");
        }
        return store.link(improvement, complaints, clock.instant(), actor);
    }

    @Transactional
    void unlink(UUID improvement, UUID complaint, Actor actor) {
        improvements.editable(improvement, actor);
        records.require(COMPLAINTS, complaint, actor);
        store.unlink(improvement, complaint);
    }

    /** What would be linked by {@link #linkAlike}. */
    @Transactional(readOnly = true)
    Alike alike(UUID improvement, Span span, Actor actor) {
        var found = cases(improvements.get(improvement, actor), span, actor);
        var fresh = new HashSet<>(found);
        store.complaints(improvement).forEach(fresh::remove);
        return new Alike(found.size(), fresh.size());
    }

    /** Links all complaints of the same kind that were received in a span; says how many were not linked before. */
    @Transactional
    int linkAlike(UUID improvement, Span span, Actor actor) {
        var found = cases(improvements.editable(improvement, actor), span, actor);
        return store.link(improvement, found, clock.instant(), actor);
    }

    private List<UUID> cases(Improvement improvement, Span span, Actor actor) {
        var match = improvement.fault().match();
        if (match.isEmpty()) {
            throw Problem.invalid(List.of(Problem.Field.of("cause", "improvement.about-what")));
        }
        return causes.cases(match, span, MOST, actor);
    }
}
