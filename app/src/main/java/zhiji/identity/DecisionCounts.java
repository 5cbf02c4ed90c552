package zhiji.identity;

import static zhiji.identity.jooq.Tables.DECISION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.People;
import zhiji.platform.Person;
import zhiji.records.TimelineEntry;
import zhiji.records.TimelineEntry.Kind;

/** Front door for whoever asks how many decisions there were (合并统计), or wants to look at some of them again. */
@Repository
public class DecisionCounts {

    private final DSLContext sql;
    private final JsonMapper json;
    private final People people;

    DecisionCounts(DSLContext sql, JsonMapper json, People people) {
        this.sql = sql;
        this.json = json;
        this.people = people;
    }

    /** A merge to be looked at again, with the parties as they were called then. */
    public record PastMerge(
            UUID id,
            List<TimelineEntry.Named> parties,
            String reason,
            Instant at,
            @Nullable Person by) {

        public PastMerge {
            parties = List.copyOf(parties);
        }
    }

    /** How many decisions there were of each kind. */
    public Map<String, Long> all() {
        return sql.select(DECISION.KIND, DSL.count()).from(DECISION).groupBy(DECISION.KIND).fetch().stream()
                .collect(Collectors.toMap(
                        row -> row.value1().toLowerCase(Locale.ROOT),
                        row -> row.value2().longValue()));
    }

    /** Merges taken at random, without those named. */
    public List<PastMerge> sample(Collection<UUID> without, int size) {
        return sql.selectFrom(DECISION)
                .where(DECISION.KIND.eq(Kind.MERGED.name()))
                .and(DECISION.MERGE_ID.isNotNull())
                .and(DECISION.MERGE_ID.ne(DSL.all(without.toArray(UUID[]::new))))
                .orderBy(DSL.rand())
                .limit(size)
                .fetch(row -> new PastMerge(
                        row.getMergeId(),
                        List.of(json.readValue(row.getParties().data(), TimelineEntry.Named[].class)),
                        row.getReason(),
                        row.getDecidedAt(),
                        people.find(row.getCreatedBy())));
    }
}
