package zhiji.recovery;

import static zhiji.recovery.jooq.Tables.RECOVERY_;
import static zhiji.recovery.jooq.Tables.REMEDY;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.access.Right;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.recovery.jooq.tables.records.RemedyRecord;
import zhiji.types.Visibility;

/** Loads and saves what was given, and what is to be approved. */
@Repository
class RemedyStore {

    private final DSLContext sql;
    private final Visibility visibility;

    RemedyStore(DSLContext sql, Visibility visibility) {
        this.sql = sql;
        this.visibility = visibility;
    }

    List<Remedy> of(UUID recovery) {
        return sql.selectFrom(REMEDY)
                .where(REMEDY.RECOVERY_ID.eq(recovery))
                .orderBy(REMEDY.CREATED_AT, REMEDY.ID)
                .fetch(RemedyStore::remedy);
    }

    /** Something that waits for approval, and what it is for. */
    record Awaiting(UUID recovery, Remedy remedy) {}

    /** What others asked for, the longest waiting first. */
    List<Awaiting> awaiting(int limit, Actor actor) {
        return sql.select(REMEDY.fields())
                .from(REMEDY)
                .join(RECOVERY_)
                .on(RECOVERY_.ID.eq(REMEDY.RECOVERY_ID))
                .where(REMEDY.STANDING.eq(Remedy.State.AWAITING.name()))
                .and(REMEDY.CREATED_BY.ne(actor.id()))
                .and(RECOVERY_.DELETED_AT.isNull())
                .and(RecoveryStore.reached(visibility, Right.SEE, actor))
                .orderBy(REMEDY.CREATED_AT, REMEDY.ID)
                .limit(limit)
                .fetch(row -> new Awaiting(row.get(REMEDY.RECOVERY_ID), remedy(row.into(REMEDY))));
    }

    void insert(UUID recovery, Remedy remedy) {
        var row = new RemedyRecord();
        var offer = remedy.offer();
        var money = offer.money();
        row.setId(remedy.id());
        row.setRecoveryId(recovery);
        row.setKind(offer.kind().name());
        row.setAmount(money == null ? null : money.amount());
        row.setCurrency(money == null ? null : money.currency().getCurrencyCode());
        row.setNote(offer.note());
        row.setAgain(offer.again());
        row.setStanding(remedy.state().name());
        row.setCreatedAt(remedy.at());
        row.setCreatedBy(remedy.by());
        sql.insertInto(REMEDY).set(row).execute();
    }

    void update(Remedy remedy) {
        var row = new RemedyRecord();
        row.setStanding(remedy.state().name());
        var decision = remedy.decision();
        if (decision != null) {
            row.setDecidedBy(decision.by());
            row.setDecidedAt(decision.at());
            row.setRemark(decision.remark());
        }
        var reversal = remedy.reversal();
        if (reversal != null) {
            row.setReversedBy(reversal.by());
            row.setReversedAt(reversal.at());
            row.setReversal(reversal.remark());
        }
        sql.update(REMEDY).set(row).where(REMEDY.ID.eq(remedy.id())).execute();
    }

    private static Remedy remedy(RemedyRecord row) {
        return new Remedy(
                row.getId(),
                new Remedy.Offer(
                        Remedy.Kind.valueOf(row.getKind()),
                        row.getAmount() == null ? null : Money.of(row.getAmount(), row.getCurrency()),
                        row.getNote(),
                        row.getAgain()),
                Remedy.State.valueOf(row.getStanding()),
                row.getCreatedBy(),
                row.getCreatedAt(),
                decision(row),
                reversal(row));
    }

    private static Remedy.@Nullable Word decision(RemedyRecord row) {
        return row.getDecidedBy() == null
                ? null
                : new Remedy.Word(row.getDecidedBy(), row.getDecidedAt(), row.getRemark());
    }

    private static Remedy.@Nullable Word reversal(RemedyRecord row) {
        return row.getReversedBy() == null
                ? null
                : new Remedy.Word(row.getReversedBy(), row.getReversedAt(), row.getReversal());
    }
}
