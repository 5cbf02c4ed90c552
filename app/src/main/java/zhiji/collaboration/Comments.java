package zhiji.collaboration;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Users;
import zhiji.platform.Actor;
import zhiji.platform.Cursor;
import zhiji.platform.Ids;
import zhiji.platform.Page;
import zhiji.platform.Problem;
import zhiji.platform.UserId;
import zhiji.records.Creations;
import zhiji.records.RecordDirectory;
import zhiji.records.RecordRef;
import zhiji.records.TimelineSource;

/** Front door to what colleagues say to each other about records (评论). */
@Service
class Comments {

    private static final int LONGEST = 5_000;

    private final CommentStore store;
    private final WatchStore watches;
    private final RecordDirectory records;
    private final Creations creations;
    private final Users users;
    private final Clock clock;

    Comments(
            CommentStore store,
            WatchStore watches,
            RecordDirectory records,
            Creations creations,
            Users users,
            Clock clock) {
        this.store = store;
        this.watches = watches;
        this.records = records;
        this.creations = creations;
        this.users = users;
        this.clock = clock;
    }

    Page<Comment> page(RecordRef record, int limit, @Nullable String after, Actor actor) {
        var members = records.require(record.type(), record.id(), actor).members();
        var comments = store.newest(members, TimelineSource.Position.read(after), limit + 1);
        if (comments.size() <= limit) {
            return new Page<>(comments, null);
        }
        var last = comments.get(limit - 1);
        return new Page<>(
                comments.subList(0, limit),
                Cursor.of(last.createdAt(), last.id()).text());
    }

    /** Whoever writes, and whoever is spoken to, follows the record from now on. The same key says it once. */
    @Transactional
    Comment create(RecordRef record, String text, @Nullable String key, Actor actor) {
        var standing = records.require(record.type(), record.id(), actor);
        var earlier = key == null ? Optional.<UUID>empty() : creations.find(key, record + text, actor);
        if (earlier.isPresent()) {
            return store.find(standing.members(), earlier.get()).orElseThrow(() -> Problem.notFound("not-found"));
        }
        var now = clock.instant();
        var comment = new Comment(Ids.next(), standing.record(), content(text), now, actor.id(), null, null);
        store.insert(comment);
        follow(comment, actor.id());
        if (key != null) {
            creations.remember(key, record + text, comment.id(), actor);
        }
        return comment;
    }

    /** Only what one said oneself. */
    @Transactional
    Comment change(RecordRef record, UUID id, String text, Actor actor) {
        var before = find(record, id, false, actor);
        if (!before.createdBy().equals(actor.id())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "comment.of-another");
        }
        var now = clock.instant();
        var after = before.with(content(text), now);
        store.update(after, now);
        follow(after, actor.id());
        return after;
    }

    /** What one said oneself; an administrator also what others said. */
    @Transactional
    void delete(RecordRef record, UUID id, Actor actor) {
        store.delete(mayDelete(find(record, id, false, actor), actor).id(), clock.instant());
    }

    @Transactional
    Comment restore(RecordRef record, UUID id, Actor actor) {
        var comment = mayDelete(find(record, id, true, actor), actor);
        store.delete(comment.id(), null);
        return comment;
    }

    private Comment find(RecordRef record, UUID id, boolean deleted, Actor actor) {
        var members = records.require(record.type(), record.id(), actor).members();
        return store.find(members, id)
                .filter(comment -> deleted == (comment.deletedAt() != null))
                .orElseThrow(() -> Problem.notFound("not-found"));
    }

    private static Comment mayDelete(Comment comment, Actor actor) {
        if (!comment.createdBy().equals(actor.id()) && !actor.administrator()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "comment.of-another");
        }
        return comment;
    }

    private Comment.Content content(String written) {
        var text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("text", "text.length", 1, LONGEST)));
        }
        return new Comment.Content(text, text.indexOf('@') < 0 ? Map.of() : Mentions.in(text, users.all()));
    }

    private void follow(Comment comment, UserId author) {
        var followers = new HashSet<>(comment.content().mentions().keySet());
        followers.add(author);
        watches.follow(comment.record(), followers, clock.instant());
    }
}
