package zhiji.identity;

import static zhiji.identity.jooq.Tables.DECISION;
import static zhiji.identity.jooq.Tables.DECISION_PARTY;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.People;
import zhiji.identity.jooq.tables.records.DecisionRecord;
import zhiji.platform.Via;
import zhiji.records.TimelineEntry;
import zhiji.records.TimelineEntry.Kind;
import zhiji.records.TimelineSource;

/** Keeps every decision about who is who, and tells it on the timelines of all that it is about. */
@Repository
class DecisionStore implements TimelineSource {

    private final DSLContext sql;
    private final JsonMapper json;
    private final People people;

    DecisionStore(DSLContext sql, JsonMapper json, People people) {
        this.sql = sql;
        this.json = json;
        this.people = people;
    }

    void insert(Decision decision) {
        sql.insertInto(DECISION)
                .set(DECISION.ID, decision.id())
                .set(DECISION.KIND, decision.kind().name())
                .set(DECISION.MERGE_ID, decision.mergeId())
                .set(DECISION.REASON, decision.reason())
                .set(DECISION.DECIDED_AT, decision.at())
                .set(DECISION.CREATED_BY, decision.actor().id())
                .set(DECISION.VIA, decision.actor().via().name())
                .set(DECISION.PARTIES, JSONB.valueOf(json.writeValueAsString(decision.parties())))
                .execute();
        var rows = decision.parties().stream().map(party -> {
            var row = sql.newRecord(DECISION_PARTY);
            row.setPartyId(party.id());
            row.setDecidedAt(decision.at());
            row.setDecisionId(decision.id());
            return row;
        });
        sql.batchInsert(rows.toList()).execute();
    }

    Optional<TimelineEntry.Decision> find(UUID id) {
        return sql.selectFrom(DECISION).where(DECISION.ID.eq(id)).fetchOptional(this::detail);
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.MERGED, Kind.UNMERGED, Kind.DIFFERENT, Kind.RECONSIDERED);
    }

    @Override
    public Optional<Condition> any(Request request) {
        return Optional.of(
                DSL.exists(DSL.selectOne().from(DECISION_PARTY).where(DECISION_PARTY.PARTY_ID.in(request.members()))));
    }

    @Override
    public List<TimelineEntry> entries(Request request) {
        var position = request.before();
        var before = position == null
                ? DSL.noCondition()
                : DSL.row(DECISION_PARTY.DECIDED_AT, DECISION_PARTY.DECISION_ID).lt(position.at(), position.id());
        var ids = DSL.select(DECISION_PARTY.DECISION_ID)
                .from(DECISION_PARTY)
                .where(DECISION_PARTY.PARTY_ID.in(request.members()))
                .and(before);
        var kinds = request.kinds().stream().map(Kind::name).toList();
        return sql.selectFrom(DECISION)
                .where(DECISION.ID.in(ids))
                .and(DECISION.KIND.in(kinds))
                .orderBy(DECISION.DECIDED_AT.desc(), DECISION.ID.desc())
                .limit(request.limit())
                .fetch(this::entry);
    }

    private TimelineEntry entry(DecisionRecord row) {
        return new TimelineEntry(
                row.getId(),
                row.getDecidedAt(),
                Kind.valueOf(row.getKind()),
                people.find(row.getCreatedBy()),
                Via.valueOf(row.getVia()),
                null,
                null,
                null,
                null,
                detail(row));
    }

    private TimelineEntry.Decision detail(DecisionRecord row) {
        var parties = List.of(json.readValue(row.getParties().data(), TimelineEntry.Named[].class));
        return new TimelineEntry.Decision(row.getMergeId(), row.getReason(), parties);
    }
}
