package zhiji.collaboration;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.UserId;
import zhiji.records.RecordDirectory;
import zhiji.records.RecordRef;

/** Front door to the records somebody follows (关注) or keeps at hand (收藏). */
@Service
class Watching {

    private static final int MOST_STARS = 200;

    private final WatchStore store;
    private final RecordDirectory records;
    private final Clock clock;

    Watching(WatchStore store, RecordDirectory records, Clock clock) {
        this.store = store;
        this.records = records;
        this.clock = clock;
    }

    /** A record that somebody keeps at hand, as it is called now. */
    record Star(RecordRef record, String name, Instant at) {}

    List<UserId> followers(RecordRef record, Actor actor) {
        return store.followers(
                records.require(record.type(), record.id(), actor).members());
    }

    @Transactional
    void follow(RecordRef record, Actor actor) {
        var current = records.require(record.type(), record.id(), actor).record();
        store.follow(current, Set.of(actor.id()), clock.instant());
    }

    @Transactional
    void unfollow(RecordRef record, Actor actor) {
        store.unfollow(records.require(record.type(), record.id(), actor).members(), actor.id());
    }

    /** The newest first; a record that was starred under two ids stands there once. */
    List<Star> stars(Actor actor) {
        var starred = store.starred(actor.id(), MOST_STARS);
        var standings =
                records.find(starred.stream().map(WatchStore.Chosen::record).toList(), actor);
        var stars = new LinkedHashMap<RecordRef, Star>();
        for (var one : starred) {
            var standing = standings.get(one.record());
            if (standing != null) {
                stars.putIfAbsent(standing.record(), new Star(standing.record(), standing.name(), one.at()));
            }
        }
        return List.copyOf(stars.values());
    }

    @Transactional
    void star(RecordRef record, Actor actor) {
        var current = records.require(record.type(), record.id(), actor).record();
        if (store.starred(actor.id(), MOST_STARS).size() == MOST_STARS) {
            throw Problem.of(Problem.Kind.CONFLICT, "star.too-many", MOST_STARS);
        }
        store.star(current, actor.id(), clock.instant());
    }

    @Transactional
    void unstar(RecordRef record, Actor actor) {
        store.unstar(records.require(record.type(), record.id(), actor).members(), actor.id());
    }
}
