package zhiji.records;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.platform.Actor;
import zhiji.platform.Cursor;
import zhiji.platform.Page;
import zhiji.platform.Problem;
import zhiji.types.Visibility;

/** Front door to the one history (时间线) of a record, merged from what every capability tells. */
@Service
class Timeline {

    private static final Comparator<TimelineEntry> NEWEST_FIRST = Comparator.comparing(TimelineEntry::at)
            .thenComparing(TimelineEntry::id)
            .reversed();

    private final List<TimelineSource> sources;
    private final RecordDirectory directory;
    private final Visibility visibility;
    private final TimelineProbe probe;

    Timeline(List<TimelineSource> sources, RecordDirectory directory, Visibility visibility, TimelineProbe probe) {
        this.visibility = visibility;
        this.probe = probe;
        this.sources = List.copyOf(sources);
        this.directory = directory;
    }

    /** What is asked for; no kinds means all of them. */
    record Wanted(
            Set<TimelineEntry.Kind> kinds,
            int limit,
            @Nullable String after) {}

    /**
     * One page of all that is told under any id of the record, newest first.
     *
     * @throws Problem if there is no such record, or it is not to be seen
     */
    Page<TimelineEntry> page(RecordRef record, Wanted wanted, Actor actor) {
        var standing = directory.require(record.type(), record.id(), actor);
        var kinds = wanted.kinds().isEmpty() ? EnumSet.allOf(TimelineEntry.Kind.class) : EnumSet.copyOf(wanted.kinds());
        kinds.removeIf(kind -> !visibility.sees(actor, kind.type(record.type())));
        var limit = wanted.limit();
        // One more than asked for: its presence says that there is a next page.
        var request = new TimelineSource.Request(
                record.type(),
                standing.members(),
                kinds,
                TimelineSource.Position.read(wanted.after()),
                limit + 1,
                actor);
        var asked = sources.stream()
                .filter(source -> source.tells(record.type()))
                .filter(source -> source.kinds().stream().anyMatch(kinds::contains))
                .toList();
        var entries = probe.telling(asked, request).stream()
                .flatMap(source -> source.entries(request).stream())
                .sorted(NEWEST_FIRST)
                .limit(limit + 1L)
                .map(entry -> shown(entry, record.type(), actor))
                .toList();
        if (entries.size() <= limit) {
            return new Page<>(entries, null);
        }
        var last = entries.get(limit - 1);
        return new Page<>(
                entries.subList(0, limit), Cursor.of(last.at(), last.id()).text());
    }

    /** Without the changes of what the reader may not know. */
    private TimelineEntry shown(TimelineEntry entry, String type, Actor actor) {
        var changes = entry.changes();
        return changes == null
                ? entry
                : entry.with(changes.stream()
                        .filter(change ->
                                visibility.rule(actor, type, change.part()).isPlain())
                        .toList());
    }
}
