package zhiji.collaboration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Permissions;
import zhiji.access.Right;
import zhiji.platform.Actor;
import zhiji.platform.Cursor;
import zhiji.platform.Page;
import zhiji.records.RecordDirectory;
import zhiji.records.RecordRef;
import zhiji.records.Standing;
import zhiji.records.TimelineSource.Position;

/**
 * Front door to what somebody should know (通知): mentions, and what others said and changed about records he follows. It is
 * read from where it stands and kept nowhere, so that whatever way a change came in it is told, and nobody is told of a
 * record he may not see by now.
 */
@Service
class Inbox {

    /** Beyond this there is simply much to read. */
    private static final int MOST_UNREAD = 100;

    private static final Comparator<InboxItem> NEWEST_FIRST =
            Comparator.comparing(InboxItem::at).thenComparing(InboxItem::id).reversed();

    private final InboxStore store;
    private final WatchStore watches;
    private final RecordDirectory records;
    private final RecordNews news;
    private final List<Assignments> assignments;
    private final Permissions permissions;
    private final List<Announcer> announcers;
    private final Clock clock;

    Inbox(
            InboxStore store,
            WatchStore watches,
            RecordDirectory records,
            RecordNews news,
            List<Assignments> assignments,
            Permissions permissions,
            List<Announcer> announcers,
            Clock clock) {
        this.store = store;
        this.watches = watches;
        this.records = records;
        this.news = news;
        this.assignments = assignments;
        this.permissions = permissions;
        this.announcers = List.copyOf(announcers);
        this.clock = clock;
    }

    /** An item with the record, if it is about one, as it stands now. */
    record Told(InboxItem item, @Nullable Standing standing, boolean unread) {}

    @Transactional(readOnly = true)
    Page<Told> page(int limit, @Nullable String after, Actor actor) {
        var told = told(Position.read(after), limit + 1, false, actor);
        if (told.size() <= limit) {
            return new Page<>(told, null);
        }
        var last = told.get(limit - 1).item();
        return new Page<>(
                told.subList(0, limit), Cursor.of(last.at(), last.id()).text());
    }

    /** How many items are new, as far as it matters. */
    @Transactional(readOnly = true)
    int unread(Actor actor) {
        return told(null, MOST_UNREAD, true, actor).size();
    }

    /** Whatever happened to the record until now is known. */
    @Transactional
    void see(RecordRef record, Actor actor) {
        var current = records.require(record.type(), record.id(), actor).record();
        store.see(actor.id(), current.id(), clock.instant());
    }

    /** What somebody was given is known. */
    @Transactional
    void seeGiven(UUID id, Actor actor) {
        store.see(actor.id(), id, clock.instant());
    }

    /** Everything up to that moment is known; what came meanwhile is not. */
    @Transactional
    void seeAll(Instant until, Actor actor) {
        var now = clock.instant();
        store.seeAll(actor.id(), until.isAfter(now) ? now : until);
    }

    private List<Told> told(@Nullable Position before, int limit, boolean unread, Actor actor) {
        var followed = watches.followed(actor.id());
        var items = new ArrayList<>(store.mentions(actor.id(), before, limit));
        announcers.stream()
                .flatMap(announcer -> announcer.announcements(before, limit, actor).stream())
                .map(Inbox::item)
                .forEach(items::add);
        var standings = records.find(
                Stream.concat(
                                followed.stream().map(WatchStore.Chosen::record),
                                items.stream().map(InboxItem::record).filter(Objects::nonNull))
                        .distinct()
                        .toList(),
                actor);
        var given = given(before, limit, actor);
        var known = new Known(standings, seen(standings, given, actor), actor);
        var request = new News.Request(known.watched(followed, unread), before, limit);
        if (!request.watched().isEmpty()) {
            items.addAll(store.comments(request, actor.id()));
            news.changes(request, actor).stream().map(InboxItem::about).forEach(items::add);
        }
        items.addAll(given);
        return items.stream()
                .filter(item -> item.record() == null || known.standing(item.record()) != null)
                .map(known::told)
                .filter(one -> !unread || one.unread())
                .sorted(Comparator.comparing(Told::item, NEWEST_FIRST))
                .limit(limit)
                .toList();
    }

    private List<InboxItem> given(@Nullable Position before, int limit, Actor actor) {
        var rights = permissions.of(actor);
        return assignments.stream()
                .flatMap(source -> source.to(actor.id(), before, limit).stream())
                .filter(one -> rights.has(one.type(), Right.SEE))
                .map(InboxItem::of)
                .toList();
    }

    private Map<UUID, Instant> seen(Map<RecordRef, Standing> standings, List<InboxItem> given, Actor actor) {
        var members = new HashSet<UUID>();
        given.forEach(one -> members.add(one.id()));
        standings.values().forEach(standing -> members.addAll(standing.members()));
        return store.seen(actor.id(), members);
    }

    private static InboxItem item(Announcer.Announcement one) {
        return new InboxItem(
                one.id(), InboxItem.Kind.ANNOUNCEMENT, one.at(), null, one.record(), one.text(), List.of(), null);
    }

    /** The records that are spoken of under any of their ids, and up to when each was seen. */
    private static final class Known {

        private final Map<RecordRef, Standing> byMember = new HashMap<>();
        private final Map<UUID, Instant> seen;
        private final Instant seenAll;

        Known(Map<RecordRef, Standing> standings, Map<UUID, Instant> seen, Actor actor) {
            standings
                    .values()
                    .forEach(standing -> standing.members()
                            .forEach(member ->
                                    byMember.put(new RecordRef(standing.record().type(), member), standing)));
            this.seen = seen;
            this.seenAll = seen.getOrDefault(actor.id().value(), Instant.EPOCH);
        }

        @Nullable
        Standing standing(RecordRef record) {
            return byMember.get(record);
        }

        Told told(InboxItem item) {
            var record = item.record();
            if (record == null) {
                var seenUntil = seen.getOrDefault(item.id(), Instant.EPOCH);
                return new Told(
                        item, null, item.at().isAfter(seenAll) && item.at().isAfter(seenUntil));
            }
            var standing = Objects.requireNonNull(standing(record));
            return new Told(item, standing, item.at().isAfter(seenUntil(standing)));
        }

        /** All ids of the followed records; since they are followed or, for what is new, since they were seen. */
        List<News.Watched> watched(List<WatchStore.Chosen> followed, boolean unread) {
            var since = new HashMap<Standing, Instant>();
            for (var one : followed) {
                var standing = standing(one.record());
                if (standing != null) {
                    since.merge(standing, one.at(), (earlier, later) -> earlier.isBefore(later) ? earlier : later);
                }
            }
            var watched = new ArrayList<News.Watched>();
            since.forEach((standing, at) -> {
                var seenUntil = seenUntil(standing);
                var from = unread && seenUntil.isAfter(at) ? seenUntil : at;
                standing.members()
                        .forEach(member -> watched.add(
                                new News.Watched(new RecordRef(standing.record().type(), member), from)));
            });
            return watched;
        }

        private Instant seenUntil(Standing standing) {
            return standing.members().stream()
                    .map(member -> seen.getOrDefault(member, Instant.EPOCH))
                    .reduce(seenAll, (one, other) -> one.isAfter(other) ? one : other);
        }
    }
}
