package zhiji.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Actor;
import zhiji.platform.Cursor;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.types.RecordType;

/** A capability that has something to tell on the timeline of a record. Each source that has something costs one
 * query per page. */
public interface TimelineSource {

    /** The kinds of entries this source knows. */
    Set<TimelineEntry.Kind> kinds();

    /** Whether it has something to tell of records of that type; most capabilities tell of customers. */
    default boolean tells(String type) {
        return type.equals(RecordType.PARTIES);
    }

    /**
     * Whether anything at all is told of the record, answered by an index: where most records have nothing, the source is
     * asked only if this holds. Empty where most records have something.
     */
    default Optional<Condition> any(Request request) {
        return Optional.empty();
    }

    /** The newest entries of the wanted kinds that stand before the cursor, newest first. */
    List<TimelineEntry> entries(Request request);

    /** Which part of whose timeline is wanted, and who reads it; the ids are all that stand for the record. */
    record Request(
            String type,
            List<UUID> ids,
            Set<TimelineEntry.Kind> kinds,
            @Nullable Position before,
            int limit,
            Actor actor) {

        /** The ids, where the record is a party. */
        public List<PartyId> members() {
            return ids.stream().map(PartyId::new).toList();
        }
    }

    /** A place on the timeline: entries are ordered by time, then id. */
    record Position(Instant at, UUID id) {

        /** Reads the cursor of a page; refuses one that was made up. */
        public static @Nullable Position read(@Nullable String after) {
            var cursor = Cursor.read(after, 2);
            if (cursor == null) {
                return null;
            }
            try {
                return new Position(Instant.parse(cursor.value(0)), UUID.fromString(cursor.value(1)));
            } catch (RuntimeException madeUp) {
                throw Problem.invalid("cursor.unknown", String.valueOf(after));
            }
        }
    }
}
