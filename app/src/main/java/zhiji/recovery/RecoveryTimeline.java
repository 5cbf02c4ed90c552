package zhiji.recovery;

import static zhiji.recovery.jooq.Tables.RECOVERY_;

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
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.records.TimelineEntry;
import zhiji.records.TimelineEntry.Kind;
import zhiji.records.TimelineEntry.Said;
import zhiji.records.TimelineSource;
import zhiji.recovery.jooq.tables.records.RecoveryRecord;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Tells the timeline of a customer what was made good for them and how it came out, in one query. */
@Repository
class RecoveryTimeline implements TimelineSource {

    private final DSLContext sql;
    private final RecordTypes types;
    private final Visibility visibility;
    private final People people;

    RecoveryTimeline(DSLContext sql, RecordTypes types, Visibility visibility, People people) {
        this.sql = sql;
        this.types = types;
        this.visibility = visibility;
        this.people = people;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.RECOVERY);
    }

    @Override
    public Optional<Condition> any(Request request) {
        return Optional.of(DSL.exists(DSL.selectOne().from(RECOVERY_).where(RECOVERY_.PARTY_ID.in(request.members()))));
    }

    @Override
    public List<TimelineEntry> entries(Request request) {
        var actor = request.actor();
        if (!sees(actor, "party")) {
            return List.of();
        }
        return sql.selectFrom(RECOVERY_)
                .where(RECOVERY_.PARTY_ID.in(request.members()))
                .and(RECOVERY_.DELETED_AT.isNull())
                .and(RecoveryStore.reached(visibility, Right.SEE, actor))
                .and(before(request))
                .orderBy(RECOVERY_.CREATED_AT.desc(), RECOVERY_.ID.desc())
                .limit(request.limit())
                .fetch(row -> entry(row, actor));
    }

    private static Condition before(Request request) {
        var position = request.before();
        return position == null
                ? DSL.noCondition()
                : DSL.row(RECOVERY_.CREATED_AT, RECOVERY_.ID).lt(position.at(), position.id());
    }

    private TimelineEntry entry(RecoveryRecord row, Actor actor) {
        var spent = row.getSpent() != null && sees(actor, RecoveryTypes.SPENT)
                ? Money.of(row.getSpent(), row.getCurrency())
                : null;
        var standing = new Said("standing", row.getStanding().toLowerCase(Locale.ROOT));
        var told = new TimelineEntry.Told(
                RecoveryTypes.RECOVERIES,
                row.getId(),
                sees(actor, "title") ? row.getTitle() : null,
                sees(actor, "standing") ? List.of(standing) : List.of(),
                spent);
        return TimelineEntry.of(Kind.RECOVERY, row.getCreatedAt(), people.find(row.getCreatedBy()), told);
    }

    private boolean sees(Actor actor, String field) {
        return visibility
                .rule(actor, types.get(RecoveryTypes.RECOVERIES), field)
                .isPlain();
    }
}
