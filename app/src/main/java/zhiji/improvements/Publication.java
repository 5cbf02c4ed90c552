package zhiji.improvements;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.complaints.Followers;
import zhiji.complaints.Visits;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.Texts;

/** Front door to telling what complaints brought (告诉大家): on the public board, and to the customers who follow theirs. */
@Service
class Publication {

    private static final int MOST_POSTED = 200;

    private final Improvements improvements;
    private final ImprovementStore store;
    private final LinkStore links;
    private final Wording wording;
    private final Followers followers;
    private final Visits visits;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;

    Publication(
            Improvements improvements,
            ImprovementStore store,
            LinkStore links,
            Wording wording,
            Followers followers,
            Visits visits,
            Texts texts,
            Audit audit,
            Clock clock) {
        this.improvements = improvements;
        this.store = store;
        this.links = links;
        this.wording = wording;
        this.followers = followers;
        this.visits = visits;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom it would be told to, and how many know already. */
    record Audience(List<UUID> waiting, int told) {}

    /** Customers who follow a linked complaint that the actor may speak about, and were not told yet. */
    @Transactional(readOnly = true)
    Audience audience(UUID id, Actor actor) {
        improvements.get(id, actor);
        var followed = followers.of(links.complaints(id), actor);
        var told = links.told(id);
        return new Audience(followed.stream().filter(one -> !told.contains(one)).toList(), (int)
                followed.stream().filter(told::contains).count());
    }

    /**
     * Puts it on the public board and, if that is wanted, tells those who were not told yet: each once, however often it is
     * published.
     *
     * @throws Problem if it is not done, or its sentence is missing or names somebody
     */
    @Transactional
    Improvement publish(UUID id, long version, boolean tell, Actor actor) {
        store.lock(id);
        var before = improvements.editable(id, version, actor);
        if (!before.course().state().isDone()) {
            throw Problem.of(Problem.Kind.CONFLICT, "improvement.not-done");
        }
        wording.checkPublic(before);
        var after = before;
        if (!before.board().isPublished()) {
            var board =
                    new Improvement.Board(before.board().said(), before.board().did(), clock.instant());
            after = improvements.save(before, before.with(board), actor);
            audit.write(Note.of(Deed.IMPROVEMENT_PUBLISHED, actor).about(ImprovementTypes.IMPROVEMENTS, id));
        }
        if (tell) {
            tell(after, actor);
        }
        return after;
    }

    private void tell(Improvement improvement, Actor actor) {
        var waiting = audience(improvement.id(), actor).waiting();
        if (!waiting.isEmpty()) {
            links.tell(improvement.id(), waiting, clock.instant(), actor);
            followers.tell(waiting, message(improvement), actor);
            audit.write(Note.of(Deed.CUSTOMERS_TOLD, actor)
                    .about(ImprovementTypes.IMPROVEMENTS, improvement.id())
                    .with("count", waiting.size()));
        }
    }

    /** What customers are told, in the language of whoever tells it. */
    String message(Improvement improvement) {
        var board = improvement.board();
        return texts.of(
                "improvement.message",
                List.of(board.said() == null ? "" : board.said(), board.did() == null ? "" : board.did()));
    }

    /** Takes it off the public board; who was told stays told. */
    @Transactional
    Improvement withdraw(UUID id, long version, Actor actor) {
        var before = improvements.editable(id, version, actor);
        if (!before.board().isPublished()) {
            return before;
        }
        audit.write(Note.of(Deed.IMPROVEMENT_WITHDRAWN, actor).about(ImprovementTypes.IMPROVEMENTS, id));
        return improvements.save(
                before,
                before.with(new Improvement.Board(
                        before.board().said(), before.board().did(), null)),
                actor);
    }

    /** What everybody may read; looks are counted before a transaction begins, so that no request holds two connections. */
    List<LinkStore.Posted> posted(String address) {
        visits.look(address);
        return links.posted(MOST_POSTED);
    }
}
