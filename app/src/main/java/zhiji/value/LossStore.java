package zhiji.value;

import static zhiji.value.jooq.Tables.LOSS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.value.jooq.tables.records.LossRecord;

/** Keeps which customers left, and why. */
@Repository
class LossStore {

    private final DSLContext sql;
    private final WorthSight sight;

    LossStore(DSLContext sql, WorthSight sight) {
        this.sql = sql;
        this.sight = sight;
    }

    void insert(Loss loss, @Nullable Score score) {
        var why = loss.why();
        var detail = why.detail();
        var lost = loss.valueLost();
        sql.insertInto(LOSS)
                .set(LOSS.ID, loss.id())
                .set(LOSS.PARTY_ID, loss.party())
                .set(LOSS.CAUSE, why.cause().name())
                .set(LOSS.DETAIL, detail == null ? null : detail.name())
                .set(LOSS.COMPETITOR, why.competitor())
                .set(LOSS.NOTE, why.note())
                .set(LOSS.LOST_ON, loss.on())
                .set(LOSS.VALUE_LOST, lost == null ? null : lost.amount())
                .set(LOSS.REVENUE, score == null ? null : score.past().revenue())
                .set(LOSS.CURRENCY, score == null ? null : score.currency())
                .set(
                        LOSS.QUADRANT,
                        score == null ? null : score.classes().quadrant().name())
                .set(LOSS.CREATED_AT, loss.at())
                .set(LOSS.CREATED_BY, loss.by())
                .execute();
    }

    void withdraw(PartyId party, Instant at) {
        sql.update(LOSS)
                .set(LOSS.WITHDRAWN_AT, at)
                .where(LOSS.PARTY_ID.eq(party))
                .and(LOSS.WITHDRAWN_AT.isNull())
                .execute();
    }

    Optional<Loss> find(PartyId party) {
        return sql.selectFrom(LOSS)
                .where(LOSS.PARTY_ID.eq(party))
                .and(LOSS.WITHDRAWN_AT.isNull())
                .fetchOptional(LossStore::read);
    }

    /** Of customers the reader may see, who left since that day. */
    LossTable table(LocalDate since, Actor actor) {
        var count = DSL.count();
        var rows = sql.select(LOSS.CAUSE, LOSS.DETAIL, LOSS.QUADRANT, count, DSL.sum(LOSS.VALUE_LOST), LOSS.CURRENCY)
                .from(LOSS)
                .where(LOSS.WITHDRAWN_AT.isNull())
                .and(LOSS.LOST_ON.ge(since))
                .and(sight.of(actor, LOSS.PARTY_ID))
                .groupBy(LOSS.CAUSE, LOSS.DETAIL, LOSS.QUADRANT, LOSS.CURRENCY)
                .orderBy(count.desc())
                .fetch(row -> new LossTable.Row(
                        Words.of(row.value1()),
                        row.value2() == null ? null : Words.of(row.value2()),
                        row.value3() == null ? null : Words.of(row.value3()),
                        row.value4(),
                        row.value5() == null || row.value6() == null ? null : Money.of(row.value5(), row.value6())));
        return new LossTable(rows.stream().mapToLong(LossTable.Row::customers).sum(), rows);
    }

    /** Those of a row of the table, the latest first. */
    List<Loss> behind(Behind row, LocalDate since, int limit, Actor actor) {
        return sql.selectFrom(LOSS)
                .where(LOSS.WITHDRAWN_AT.isNull())
                .and(LOSS.LOST_ON.ge(since))
                .and(LOSS.CAUSE.eq(row.cause().name()))
                .and(
                        row.detail() == null
                                ? DSL.noCondition()
                                : LOSS.DETAIL.eq(row.detail().name()))
                .and(sight.of(actor, LOSS.PARTY_ID))
                .orderBy(LOSS.LOST_ON.desc(), LOSS.ID.desc())
                .limit(limit)
                .fetch(LossStore::read);
    }

    /** A cause, or one of its details. */
    record Behind(Loss.Cause cause, Loss.@Nullable Detail detail) {}

    private static Loss read(LossRecord row) {
        var detail = row.getDetail();
        return new Loss(
                row.getId(),
                row.getPartyId(),
                new Loss.Why(
                        Loss.Cause.valueOf(row.getCause()),
                        detail == null ? null : Loss.Detail.valueOf(detail),
                        row.getCompetitor(),
                        row.getNote()),
                row.getLostOn(),
                row.getValueLost() == null ? null : Money.of(row.getValueLost(), row.getCurrency()),
                row.getCreatedAt(),
                row.getCreatedBy());
    }
}
