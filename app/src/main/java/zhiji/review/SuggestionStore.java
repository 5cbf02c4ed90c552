package zhiji.review;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;
import static zhiji.review.jooq.Tables.SUGGESTION;
import static zhiji.review.jooq.Tables.SUGGESTION_MEMBER;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.archive.PartyKind;
import zhiji.platform.CopyText;
import zhiji.platform.Count;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;

/** Keeps the suggestions that wait. */
@Repository
class SuggestionStore {

    private static final Field<PartyId[]> MEMBERS = array(select(SUGGESTION_MEMBER.PARTY_ID)
                    .from(SUGGESTION_MEMBER)
                    .where(SUGGESTION_MEMBER.SUGGESTION_ID.eq(SUGGESTION.ID))
                    .orderBy(SUGGESTION_MEMBER.PARTY_ID))
            .as("members_");

    private final DSLContext sql;
    private final Clock clock;

    SuggestionStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Where a page of the queue begins. */
    record Position(BigDecimal stake, double probability, UUID id) {}

    /** The one way of naming what the same parties are the same suggestion by. */
    static UUID id(List<PartyId> members) {
        var bytes = ByteBuffer.allocate(members.size() * 16);
        members.stream()
                .map(PartyId::value)
                .sorted()
                .forEach(id -> bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        return UUID.nameUUIDFromBytes(bytes.array());
    }

    /** Makes these all suggestions there are; those that were there already keep what people did with them. */
    int replaceAll(List<Clustering.Cluster> clusters) {
        sql.execute("""
                create temporary table gathered (id uuid, kind text, probability double precision, sure boolean,
                    reopened boolean, members uuid[]) on commit drop
                """);
        var rows = new CopyText();
        for (var cluster : clusters) {
            rows.add(id(cluster.members()))
                    .add(cluster.kind())
                    .add(cluster.probability())
                    .add(cluster.sure())
                    .add(cluster.reopened())
                    .addArray(cluster.members())
                    .end();
        }
        sql.connection(
                connection -> rows.into("gathered (id, kind, probability, sure, reopened, members)", connection));
        sql.execute("delete from review.suggestion where id not in (select id from gathered)");
        sql.query("""
                insert into review.suggestion
                    (id, kind, probability, sure, reopened, members, stake, owners, cities, found_at)
                select id, kind, probability, sure, reopened, cardinality(members), 0, '{}', '{}', ?::timestamptz
                from gathered
                on conflict (id) do update set probability = excluded.probability, sure = excluded.sure,
                    reopened = excluded.reopened
                """, clock.instant().toString()).execute();
        sql.execute("""
                insert into review.suggestion_member (suggestion_id, party_id)
                select id, unnest(members) from gathered on conflict do nothing
                """);
        return clusters.size();
    }

    void insert(Clustering.Cluster cluster, Suggestion.Weight weight) {
        var id = id(cluster.members());
        var added = sql.insertInto(SUGGESTION)
                .set(SUGGESTION.ID, id)
                .set(SUGGESTION.KIND, cluster.kind().name())
                .set(SUGGESTION.PROBABILITY, cluster.probability())
                .set(SUGGESTION.SURE, cluster.sure())
                .set(SUGGESTION.REOPENED, cluster.reopened())
                .set(SUGGESTION.MEMBERS, cluster.members().size())
                .set(SUGGESTION.STAKE, BigDecimal.ZERO)
                .set(SUGGESTION.OWNERS, new UUID[0])
                .set(SUGGESTION.CITIES, new String[0])
                .set(SUGGESTION.FOUND_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        if (added > 0) {
            var rows = cluster.members().stream()
                    .map(member -> sql.insertInto(SUGGESTION_MEMBER)
                            .set(SUGGESTION_MEMBER.SUGGESTION_ID, id)
                            .set(SUGGESTION_MEMBER.PARTY_ID, member));
            sql.batch(rows.toList()).execute();
            saveWeights(Map.of(id, weight), null);
        }
    }

    /** Takes away the suggestions that one of the parties is in; answers the parties of all of them. */
    Set<PartyId> deleteWith(Collection<PartyId> parties) {
        var touched = select(SUGGESTION_MEMBER.SUGGESTION_ID)
                .from(SUGGESTION_MEMBER)
                .where(SUGGESTION_MEMBER.PARTY_ID.in(parties));
        var members = sql.selectDistinct(SUGGESTION_MEMBER.PARTY_ID)
                .from(SUGGESTION_MEMBER)
                .where(SUGGESTION_MEMBER.SUGGESTION_ID.in(touched))
                .fetchSet(row -> row.value1());
        sql.deleteFrom(SUGGESTION).where(SUGGESTION.ID.in(touched)).execute();
        return members;
    }

    Optional<Suggestion> find(UUID id, Condition seen) {
        return suggestions().and(SUGGESTION.ID.eq(id)).and(seen).fetchOptional(SuggestionStore::suggestion);
    }

    Optional<Suggestion> with(PartyId party) {
        return suggestions()
                .and(SUGGESTION.ID.in(select(SUGGESTION_MEMBER.SUGGESTION_ID)
                        .from(SUGGESTION_MEMBER)
                        .where(SUGGESTION_MEMBER.PARTY_ID.eq(party))))
                .limit(1)
                .fetchOptional(SuggestionStore::suggestion);
    }

    List<Suggestion> pageByStake(Suggestion.Filter filter, Condition seen, @Nullable Position after, int limit) {
        var behind = after == null
                ? DSL.noCondition()
                : SUGGESTION
                        .STAKE
                        .lt(after.stake())
                        .or(SUGGESTION.STAKE.eq(after.stake()).and(lessLikely(after)));
        return suggestions()
                .and(matching(filter))
                .and(seen)
                .and(behind)
                .orderBy(SUGGESTION.STAKE.desc(), SUGGESTION.PROBABILITY.desc(), SUGGESTION.ID)
                .limit(limit)
                .fetch(SuggestionStore::suggestion);
    }

    /** The likeliest first, without what is at stake. */
    List<Suggestion> page(Suggestion.Filter filter, Condition seen, @Nullable Position after, int limit) {
        return suggestions()
                .and(matching(filter))
                .and(seen)
                .and(after == null ? DSL.noCondition() : lessLikely(after))
                .orderBy(SUGGESTION.PROBABILITY.desc(), SUGGESTION.ID)
                .limit(limit)
                .fetch(row -> suggestion(row).withoutStake());
    }

    private static Condition lessLikely(Position than) {
        return SUGGESTION
                .PROBABILITY
                .lt(than.probability())
                .or(SUGGESTION.PROBABILITY.eq(than.probability()).and(SUGGESTION.ID.gt(than.id())));
    }

    Count count(Suggestion.Filter filter, Condition seen) {
        return Count.capped(sql.fetchCount(DSL.select(SUGGESTION.ID)
                .from(SUGGESTION)
                .where(matching(filter))
                .and(seen)
                .limit(Count.CAP + 1)));
    }

    void postpone(UUID id, @Nullable Instant until) {
        sql.update(SUGGESTION)
                .set(SUGGESTION.LATER_UNTIL, until)
                .where(SUGGESTION.ID.eq(id))
                .execute();
    }

    void assign(UUID id, @Nullable UserId assignee) {
        sql.update(SUGGESTION)
                .set(SUGGESTION.ASSIGNEE_ID, assignee)
                .where(SUGGESTION.ID.eq(id))
                .execute();
    }

    /** The next suggestions that were not weighed by this run. */
    List<Suggestion> unweighed(UUID run, int limit) {
        return suggestions()
                .and(SUGGESTION.WEIGHED_BY.isDistinctFrom(run))
                .limit(limit)
                .fetch(SuggestionStore::suggestion);
    }

    void saveWeights(Map<UUID, Suggestion.Weight> weights, @Nullable UUID run) {
        var updates = weights.entrySet().stream().map(entry -> {
            var weight = entry.getValue();
            var stake = weight.stake();
            return sql.update(SUGGESTION)
                    .set(SUGGESTION.STAKE, stake == null ? BigDecimal.ZERO : stake.amount())
                    .set(
                            SUGGESTION.CURRENCY,
                            stake == null ? null : stake.currency().getCurrencyCode())
                    .set(
                            SUGGESTION.OWNERS,
                            weight.owners().stream().map(UserId::value).toArray(UUID[]::new))
                    .set(SUGGESTION.CITIES, weight.cities().toArray(String[]::new))
                    .set(SUGGESTION.WEIGHED_BY, run)
                    .where(SUGGESTION.ID.eq(entry.getKey()));
        });
        sql.batch(updates.toList()).execute();
    }

    /** Hands suggestions over to a run that merges them. */
    int choose(Collection<UUID> ids, UUID run) {
        return choose(SUGGESTION.ID.in(ids), run);
    }

    /** The same for all sure ones above a threshold that nobody ever decided otherwise. */
    int chooseSure(double threshold, UUID run) {
        return choose(
                DSL.condition(SUGGESTION.SURE)
                        .and(SUGGESTION.PROBABILITY.ge(threshold))
                        .andNot(SUGGESTION.REOPENED)
                        .and(SUGGESTION.LATER_UNTIL.isNull())
                        .and(SUGGESTION.ASSIGNEE_ID.isNull()),
                run);
    }

    private int choose(Condition condition, UUID run) {
        return sql.update(SUGGESTION)
                .set(SUGGESTION.MERGING_RUN, run)
                .where(condition)
                .and(SUGGESTION.MERGING_RUN.isNull())
                .execute();
    }

    Optional<Suggestion> nextChosen(UUID run) {
        return suggestions()
                .and(SUGGESTION.MERGING_RUN.eq(run))
                .orderBy(SUGGESTION.ID)
                .limit(1)
                .fetchOptional(SuggestionStore::suggestion);
    }

    void delete(UUID id) {
        sql.deleteFrom(SUGGESTION).where(SUGGESTION.ID.eq(id)).execute();
    }

    /** Gives suggestions back that a run did not merge: one of them, or all. */
    void release(UUID run, @Nullable UUID id) {
        sql.update(SUGGESTION)
                .setNull(SUGGESTION.MERGING_RUN)
                .where(SUGGESTION.MERGING_RUN.eq(run))
                .and(id == null ? DSL.noCondition() : SUGGESTION.ID.eq(id))
                .execute();
    }

    private Condition matching(Suggestion.Filter filter) {
        var now = clock.instant();
        var postponed = SUGGESTION.LATER_UNTIL.gt(now);
        var condition = SUGGESTION
                .MERGING_RUN
                .isNull()
                .and(filter.postponed() ? postponed : DSL.not(DSL.coalesce(postponed, false)));
        if (filter.kind() != null) {
            condition = condition.and(SUGGESTION.KIND.eq(filter.kind().name()));
        }
        if (filter.owner() != null) {
            condition = condition.and(
                    SUGGESTION.OWNERS.contains(new UUID[] {filter.owner().value()}));
        }
        if (filter.city() != null) {
            condition = condition.and(SUGGESTION.CITIES.contains(new String[] {filter.city()}));
        }
        if (filter.assignee() != null) {
            condition = condition.and(SUGGESTION.ASSIGNEE_ID.eq(filter.assignee()));
        }
        return filter.sureOnly() ? condition.and(SUGGESTION.SURE) : condition;
    }

    private SelectConditionStep<? extends Record> suggestions() {
        return sql.select(SUGGESTION.fields()).select(MEMBERS).from(SUGGESTION).where(DSL.noCondition());
    }

    private static Suggestion suggestion(Record row) {
        var currency = row.get(SUGGESTION.CURRENCY);
        return new Suggestion(
                row.get(SUGGESTION.ID),
                PartyKind.valueOf(row.get(SUGGESTION.KIND)),
                row.get(SUGGESTION.PROBABILITY),
                row.get(SUGGESTION.SURE),
                row.get(SUGGESTION.REOPENED),
                currency == null ? null : Money.of(row.get(SUGGESTION.STAKE), currency),
                row.get(SUGGESTION.LATER_UNTIL),
                row.get(SUGGESTION.ASSIGNEE_ID),
                List.of(row.get(MEMBERS)));
    }
}
