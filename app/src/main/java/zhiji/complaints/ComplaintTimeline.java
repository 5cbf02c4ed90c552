package zhiji.complaints;

import static zhiji.complaints.jooq.Tables.COMPLAINT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.access.People;
import zhiji.access.Right;
import zhiji.complaints.jooq.tables.records.ComplaintRecord;
import zhiji.records.TimelineEntry;
import zhiji.records.TimelineEntry.Kind;
import zhiji.records.TimelineEntry.Said;
import zhiji.records.TimelineSource;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Tells the timeline of a customer what they complained of and how far it is, in one query. */
@Repository
class ComplaintTimeline implements TimelineSource {

    private final DSLContext sql;
    private final RecordTypes types;
    private final Visibility visibility;
    private final People people;

    ComplaintTimeline(DSLContext sql, RecordTypes types, Visibility visibility, People people) {
        this.sql = sql;
        this.types = types;
        this.visibility = visibility;
        this.people = people;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.COMPLAINT);
    }

    @Override
    public Optional<Condition> any(Request request) {
        return Optional.of(DSL.exists(DSL.selectOne().from(COMPLAINT).where(COMPLAINT.PARTY_ID.in(request.members()))));
    }

    @Override
    public List<TimelineEntry> entries(Request request) {
        var open = new OpenFields(visibility, types.get(ComplaintTypes.COMPLAINTS), request.actor());
        if (!open.sees("party")) {
            return List.of();
        }
        return sql.selectFrom(COMPLAINT)
                .where(COMPLAINT.PARTY_ID.in(request.members()))
                .and(COMPLAINT.DELETED_AT.isNull())
                .and(ComplaintStore.reached(visibility, Right.SEE, request.actor()))
                .and(before(request))
                .orderBy(COMPLAINT.RECEIVED_AT.desc(), COMPLAINT.ID.desc())
                .limit(request.limit())
                .fetch(row -> entry(row, open));
    }

    private static Condition before(Request request) {
        var position = request.before();
        return position == null
                ? DSL.noCondition()
                : DSL.row(COMPLAINT.RECEIVED_AT, COMPLAINT.ID).lt(position.at(), position.id());
    }

    private TimelineEntry entry(ComplaintRecord row, OpenFields open) {
        var said = new ArrayList<Said>();
        say("number", row.getNumber(), open, said);
        say("stage", row.getStage(), open, said);
        say("gravity", row.getGravity(), open, said);
        if (row.getConfirmation() != null) {
            say("confirmation", row.getConfirmation(), open, said);
        }
        var told = new TimelineEntry.Told(
                ComplaintTypes.COMPLAINTS, row.getId(), open.said("title", row.getTitle()), said, null);
        return TimelineEntry.of(Kind.COMPLAINT, row.getReceivedAt(), people.find(row.getCreatedBy()), told);
    }

    private static void say(String field, String value, OpenFields open, List<Said> said) {
        if (open.sees(field)) {
            var shown = field.equals("number")
                    ? value
                    : value.toLowerCase(Locale.ROOT).replace('_', '-');
            said.add(new Said(field, shown));
        }
    }
}
