package zhiji.records;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.platform.Actor;
import zhiji.platform.Cursor;
import zhiji.platform.Page;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;

/** Front door to the one history (时间线) of a party, merged from what every capability tells. */
@Service
public class Timeline {

    private static final Comparator<TimelineEntry> NEWEST_FIRST = Comparator.comparing(TimelineEntry::at)
            .thenComparing(TimelineEntry::id)
            .reversed();

    private final List<TimelineSource> sources;
    private final Visibility visibility;

    Timeline(List<TimelineSource> sources, Visibility visibility) {
        this.visibility = visibility;
        this.sources = List.copyOf(sources);
    }

    /** One page of all ids that stand for a party, newest first; no kinds means all of them. */
    public Page<TimelineEntry> page(
            List<PartyId> members, Set<TimelineEntry.Kind> kinds, int limit, @Nullable String after, Actor actor) {
        var wanted = kinds.isEmpty() ? EnumSet.allOf(TimelineEntry.Kind.class) : EnumSet.copyOf(kinds);
        wanted.removeIf(kind -> !visibility.sees(actor, kind.type()));
        // One more than asked for: its presence says that there is a next page.
        var request = new TimelineSource.Request(members, wanted, position(after), limit + 1);
        var entries = sources.stream()
                .filter(source -> source.kinds().stream().anyMatch(wanted::contains))
                .flatMap(source -> source.entries(request).stream())
                .sorted(NEWEST_FIRST)
                .limit(limit + 1L)
                .map(entry -> shown(entry, actor))
                .toList();
        if (entries.size() <= limit) {
            return new Page<>(entries, null);
        }
        var last = entries.get(limit - 1);
        return new Page<>(
                entries.subList(0, limit), Cursor.of(last.at(), last.id()).text());
    }

    /** Without the changes of what the reader may not know. */
    private TimelineEntry shown(TimelineEntry entry, Actor actor) {
        var changes = entry.changes();
        return changes == null
                ? entry
                : entry.with(changes.stream()
                        .filter(change -> visibility
                                .rule(actor, entry.kind().type(), change.part())
                                .isPlain())
                        .toList());
    }

    private static TimelineSource.@Nullable Position position(@Nullable String after) {
        var cursor = Cursor.read(after, 2);
        if (cursor == null) {
            return null;
        }
        try {
            return new TimelineSource.Position(Instant.parse(cursor.value(0)), UUID.fromString(cursor.value(1)));
        } catch (RuntimeException madeUp) {
            throw Problem.invalid("cursor.unknown", String.valueOf(after));
        }
    }
}
