package zhiji.quality;

import static zhiji.quality.jooq.Tables.DAY;
import static zhiji.quality.jooq.Tables.FINDING;
import static zhiji.quality.jooq.Tables.REVIEW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.archive.Party;
import zhiji.archive.PartyDirectory;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.UserId;
import zhiji.quality.jooq.tables.records.FindingRecord;

/** Keeps what was found in archives, the measures of every day, and what people thought of merges. */
@Repository
class QualityStore {

    private final DSLContext sql;
    private final PartyDirectory directory;

    QualityStore(DSLContext sql, PartyDirectory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    /** A measure on a day, of one owner or of those that have none. */
    record Reading(String measure, @Nullable UserId owner, long value) {}

    /** The total of a measure on a day. */
    record DayTotal(LocalDate day, String measure, long value) {}

    /** How many merges were looked at again, and how many of them were right. */
    record Reviewed(int right, int all) {}

    void replace(Collection<Party> parties) {
        var rows = new ArrayList<FindingRecord>();
        for (var party : parties) {
            for (var finding : Inspection.of(party.content())) {
                var row = sql.newRecord(FINDING);
                row.setId(Ids.next());
                row.setPartyId(party.id());
                row.setKind(finding.name());
                row.setOwnerId(party.content().ownerId());
                rows.add(row);
            }
        }
        sql.deleteFrom(FINDING)
                .where(FINDING.PARTY_ID.in(parties.stream().map(Party::id).toList()))
                .execute();
        sql.batchInsert(rows).execute();
    }

    /** How often each is found in parties that are neither deleted nor merged away. */
    List<Reading> findings() {
        return sql.select(FINDING.KIND, FINDING.OWNER_ID, DSL.count())
                .from(FINDING)
                .where(directory.isLiving(FINDING.PARTY_ID))
                .groupBy(FINDING.KIND, FINDING.OWNER_ID)
                .fetch(row -> new Reading(Finding.valueOf(row.value1()).wireName(), row.value2(), row.value3()));
    }

    /** The day's measures, instead of those that were kept for it before. */
    void keep(LocalDate day, List<Reading> readings) {
        sql.deleteFrom(DAY).where(DAY.DAY_.eq(day)).execute();
        sql.batchInsert(readings.stream()
                        .map(reading -> {
                            var row = sql.newRecord(DAY);
                            row.setDay(day);
                            row.setMeasure(reading.measure());
                            row.setOwnerId(reading.owner());
                            row.setNumber(reading.value());
                            return row;
                        })
                        .toList())
                .execute();
    }

    List<Reading> latest() {
        return sql.select(DAY.MEASURE, DAY.OWNER_ID, DAY.NUMBER)
                .from(DAY)
                .where(DAY.DAY_.eq(DSL.select(DSL.max(DAY.DAY_)).from(DAY)))
                .fetch(row -> new Reading(row.value1(), row.value2(), row.value3()));
    }

    List<DayTotal> totals(LocalDate since, @Nullable Collection<UserId> owners) {
        var value = DSL.sum(DAY.NUMBER);
        return sql.select(DAY.DAY_, DAY.MEASURE, value)
                .from(DAY)
                .where(DAY.DAY_.ge(since))
                .and(owners == null ? DSL.noCondition() : DAY.OWNER_ID.in(owners))
                .groupBy(DAY.DAY_, DAY.MEASURE)
                .orderBy(DAY.DAY_, DAY.MEASURE)
                .fetch(row ->
                        new DayTotal(row.value1(), row.value2(), row.value3().longValueExact()));
    }

    Reviewed reviewed() {
        return sql.select(DSL.count().filterWhere(REVIEW.IS_RIGHT), DSL.count())
                .from(REVIEW)
                .fetchSingle(row -> new Reviewed(row.value1(), row.value2()));
    }

    Set<UUID> reviewedMerges() {
        return sql.select(REVIEW.MERGE_ID).from(REVIEW).fetchSet(row -> row.value1());
    }

    void review(UUID merge, boolean right, Instant at, Actor actor) {
        sql.insertInto(REVIEW)
                .set(REVIEW.MERGE_ID, merge)
                .set(REVIEW.IS_RIGHT, right)
                .set(REVIEW.DECIDED_AT, at)
                .set(REVIEW.UPDATED_BY, actor.id())
                .onDuplicateKeyUpdate()
                .set(REVIEW.IS_RIGHT, right)
                .set(REVIEW.DECIDED_AT, at)
                .set(REVIEW.UPDATED_BY, actor.id())
                .execute();
    }

    void forget(UUID merge) {
        sql.deleteFrom(REVIEW).where(REVIEW.MERGE_ID.eq(merge)).execute();
    }
}
