package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY;
import static zhiji.archive.jooq.Tables.PARTY_CHANGE;
import static zhiji.archive.jooq.Tables.PARTY_NOTE;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import zhiji.access.People;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;
import zhiji.platform.Via;
import zhiji.records.TimelineEntry;
import zhiji.records.TimelineEntry.Kind;
import zhiji.records.TimelineSource;

/** What the archive tells on a party's timeline: its creation, notes and changes, in one query. */
@Repository
class ArchiveTimeline implements TimelineSource {

    private static final Field<String> NO_TEXT = DSL.inline(null, SQLDataType.CLOB);

    private final DSLContext sql;
    private final PartyHistory history;
    private final People people;

    ArchiveTimeline(DSLContext sql, PartyHistory history, People people) {
        this.sql = sql;
        this.history = history;
        this.people = people;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.CREATED, Kind.NOTE, Kind.CHANGE);
    }

    @Override
    public List<TimelineEntry> entries(Request request) {
        return kinds().stream()
                .filter(request.kinds()::contains)
                .map(kind -> part(kind, request))
                .reduce((earlier, later) -> earlier.unionAll(later))
                .map(all -> sql.fetch(newestFirst(all, request)).map(this::entry))
                .orElse(List.of());
    }

    /** Kind, id, time, who; then what the kind needs: a text, the way it came in. */
    private static Select<Record6<String, UUID, Instant, UserId, String, String>> part(Kind kind, Request request) {
        return switch (kind) {
            case CREATED ->
                new Part(PARTY, PARTY.ID.coerce(SQLDataType.UUID), PARTY.CREATED_AT, PARTY.ID, PARTY.CREATED_BY)
                        .select(request, kind, NO_TEXT, PARTY.CREATED_VIA);
            case NOTE ->
                new Part(PARTY_NOTE, PARTY_NOTE.ID, PARTY_NOTE.CREATED_AT, PARTY_NOTE.PARTY_ID, PARTY_NOTE.CREATED_BY)
                        .select(request, kind, PARTY_NOTE.TEXT, NO_TEXT);
            case CHANGE ->
                new Part(
                                PARTY_CHANGE,
                                PARTY_CHANGE.ID,
                                PARTY_CHANGE.CHANGED_AT,
                                PARTY_CHANGE.PARTY_ID,
                                PARTY_CHANGE.CREATED_BY)
                        .select(request, kind, PARTY_CHANGE.CHANGES.cast(SQLDataType.CLOB), PARTY_CHANGE.VIA);
            case PURCHASE, COMMENT, COMPLAINT, RECOVERY, CUE, FILE, MERGED, UNMERGED, DIFFERENT, RECONSIDERED ->
                throw new IllegalArgumentException(kind + " is told by another source");
        };
    }

    /** Where entries of one kind come from. */
    private record Part(Table<?> table, Field<UUID> id, Field<Instant> at, Field<PartyId> party, Field<UserId> by) {

        Select<Record6<String, UUID, Instant, UserId, String, String>> select(
                Request request, Kind kind, Field<String> text, Field<String> via) {
            return DSL.select(
                            DSL.inline(kind.name()).as("kind"),
                            id.as("id"),
                            at.as("at"),
                            by.as("by"),
                            text.as("text"),
                            via.as("via"))
                    .from(table)
                    .where(party.in(request.members()))
                    .and(before(request))
                    .orderBy(at.desc(), id.desc())
                    .limit(request.limit());
        }

        private Condition before(Request request) {
            var position = request.before();
            return position == null ? DSL.noCondition() : DSL.row(at, id).lt(position.at(), position.id());
        }
    }

    private static Select<Record6<String, UUID, Instant, UserId, String, String>> newestFirst(
            Select<Record6<String, UUID, Instant, UserId, String, String>> all, Request request) {
        return DSL.selectFrom(all.asTable("entries"))
                .orderBy(
                        DSL.field(DSL.name("at")).desc(),
                        DSL.field(DSL.name("id")).desc())
                .limit(request.limit());
    }

    private TimelineEntry entry(Record6<String, UUID, Instant, UserId, String, String> row) {
        var kind = Kind.valueOf(row.value1());
        return new TimelineEntry(
                row.value2(),
                row.value3(),
                kind,
                people.find(row.value4()),
                row.value6() == null ? null : Via.valueOf(row.value6()),
                kind == Kind.NOTE ? new TimelineEntry.Note(row.value2(), row.value5()) : null,
                null,
                kind == Kind.CHANGE ? history.read(JSONB.valueOf(row.value5())) : null,
                null,
                null);
    }
}
