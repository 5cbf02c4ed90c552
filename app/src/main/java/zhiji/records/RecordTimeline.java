package zhiji.records;

import static zhiji.records.jooq.Tables.CHANGE;
import static zhiji.records.jooq.Tables.RECORD;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record6;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.People;
import zhiji.platform.UserId;
import zhiji.platform.Via;
import zhiji.records.TimelineEntry.Kind;
import zhiji.types.RecordType;

/** What the timeline of a custom record tells of itself: its creation and changes, in one query. */
@Repository
class RecordTimeline implements TimelineSource {

    private final DSLContext sql;
    private final JsonMapper json;
    private final People people;

    RecordTimeline(DSLContext sql, JsonMapper json, People people) {
        this.sql = sql;
        this.json = json;
        this.people = people;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.CREATED, Kind.CHANGE);
    }

    @Override
    public boolean tells(String type) {
        return type.startsWith(RecordType.CUSTOM);
    }

    @Override
    public List<TimelineEntry> entries(Request request) {
        var created = DSL.select(
                        DSL.inline(Kind.CREATED.name()).as("kind"),
                        RECORD.ID.as("id"),
                        RECORD.CREATED_AT.as("at"),
                        RECORD.CREATED_BY.as("by"),
                        RECORD.CREATED_VIA.as("via"),
                        DSL.inline(null, SQLDataType.JSONB).as("changes"))
                .from(RECORD)
                .where(RECORD.ID.in(request.ids()))
                .and(wanted(request, Kind.CREATED, RECORD.CREATED_AT, RECORD.ID));
        var changed = DSL.select(
                        DSL.inline(Kind.CHANGE.name()),
                        CHANGE.ID,
                        CHANGE.CHANGED_AT,
                        CHANGE.CREATED_BY,
                        CHANGE.VIA,
                        CHANGE.CHANGES)
                .from(CHANGE)
                .where(CHANGE.RECORD_ID.in(request.ids()))
                .and(wanted(request, Kind.CHANGE, CHANGE.CHANGED_AT, CHANGE.ID));
        return sql.selectFrom(created.unionAll(changed).asTable("entries"))
                .orderBy(
                        DSL.field(DSL.name("at")).desc(),
                        DSL.field(DSL.name("id")).desc())
                .limit(request.limit())
                .fetch(this::entry);
    }

    private static Condition wanted(Request request, Kind kind, Field<Instant> at, Field<UUID> id) {
        if (!request.kinds().contains(kind)) {
            return DSL.falseCondition();
        }
        var before = request.before();
        return before == null ? DSL.noCondition() : DSL.row(at, id).lt(before.at(), before.id());
    }

    private TimelineEntry entry(Record6<String, UUID, Instant, UserId, String, JSONB> row) {
        return new TimelineEntry(
                row.value2(),
                row.value3(),
                Kind.valueOf(row.value1()),
                people.find(row.value4()),
                Via.valueOf(row.value5()),
                null,
                null,
                row.value6() == null ? null : changes(row.value6()),
                null,
                null);
    }

    private List<TimelineEntry.Change> changes(JSONB written) {
        return Stream.of(json.readValue(written.data(), FieldChange[].class))
                .map(change -> new TimelineEntry.Change(change.field(), text(change.before()), text(change.after())))
                .toList();
    }

    /** A value as one line: of a list all, of an amount the number and the currency. */
    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isContainer()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(value.isArray() ? "; " : " "))
                : value.asString();
    }
}
