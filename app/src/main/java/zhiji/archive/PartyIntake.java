package zhiji.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;

/** Front door for many parties at once, as imports bring them. */
@Service
public class PartyIntake {

    private final PartyBulk store;
    private final PartyWatch watch;
    private final Clock clock;

    PartyIntake(PartyBulk store, PartyWatch watch, Clock clock) {
        this.store = store;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * Adds parties whose exclusive numbers are free; a number that somebody took meanwhile fails the whole transaction.
     *
     * @return their ids, in the order given
     */
    @Transactional
    public List<PartyId> add(Collection<PartyContent> contents, Actor actor) {
        return addPrepared(contents.stream().map(this::prepared).toList(), actor);
    }

    /** Content in its kept form, and what makes it findable. */
    record Prepared(PartyContent content, SearchIndex index, List<Long> keys) {}

    List<PartyId> addPrepared(Collection<Prepared> prepared, Actor actor) {
        var now = clock.instant();
        var entries = prepared.stream()
                .map(one -> new PartyBulk.Entry(
                        new Party(PartyId.next(), 1, one.content(), now, actor.id(), actor.via(), now, null),
                        one.index(),
                        one.keys()))
                .toList();
        store.insert(entries);
        watch.added(entries.stream().map(PartyBulk.Entry::added).toList());
        return entries.stream().map(entry -> entry.party().id()).toList();
    }

    Instant now() {
        return clock.instant();
    }

    private Prepared prepared(PartyContent written) {
        var result = ContentCheck.of(written);
        if (!result.faults().isEmpty()) {
            throw Problem.invalid(result.faults());
        }
        return new Prepared(result.content(), SearchIndex.of(result.content()), watch.keys(result.content()));
    }
}
