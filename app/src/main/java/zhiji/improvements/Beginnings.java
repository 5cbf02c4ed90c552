package zhiji.improvements;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.complaints.Complaints;
import zhiji.platform.Actor;

/** Front door to improvements from the side of a complaint (由投诉发起): beginning one with what it answers, both or neither. */
@Service
class Beginnings {

    private final Improvements improvements;
    private final Links links;
    private final Complaints complaints;

    Beginnings(Improvements improvements, Links links, Complaints complaints) {
        this.improvements = improvements;
        this.links = links;
        this.complaints = complaints;
    }

    @Transactional
    Improvement begin(Improvements.Beginning written, List<UUID> answered, @Nullable String key, Actor actor) {
        var improvement = improvements.begin(written, key, actor);
        if (!answered.isEmpty()) {
            links.link(improvement.id(), answered, actor);
        }
        return improvement;
    }

    /** Those that answer a complaint, for whoever sees that one. */
    @Transactional(readOnly = true)
    List<Improvement> ofComplaint(UUID complaint, Actor actor) {
        return improvements.ofComplaint(complaints.get(complaint, actor).id(), actor);
    }
}
