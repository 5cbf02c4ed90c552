package zhiji.recovery;

import static zhiji.recovery.jooq.Tables.RECOVERY_;
import static zhiji.recovery.jooq.Tables.RULE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.recovery.jooq.tables.records.RuleRecord;

/** Loads and saves rules, and tells what they opened. */
@Repository
class RuleStore {

    private final DSLContext sql;

    RuleStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A rule, when it was looked at last, and how much it opened since a moment. */
    record Watched(Rule rule, @Nullable Instant lookedAt, int opened) {}

    List<Watched> all(Instant since) {
        var opened = DSL.field(DSL.selectCount()
                .from(RECOVERY_)
                .where(RECOVERY_.RULE_ID.eq(RULE.ID))
                .and(RECOVERY_.CREATED_AT.ge(since)));
        return sql.select(RULE.fields())
                .select(opened)
                .from(RULE)
                .orderBy(RULE.CREATED_AT, RULE.ID)
                .fetch(row -> new Watched(rule(row.into(RULE)), row.get(RULE.LOOKED_AT), row.get(opened)));
    }

    /** Those that are on, the oldest first. */
    List<Rule> on() {
        return sql.selectFrom(RULE)
                .where(RULE.SINCE.isNotNull())
                .orderBy(RULE.CREATED_AT, RULE.ID)
                .fetch(RuleStore::rule);
    }

    Optional<Rule> find(UUID id) {
        return sql.selectFrom(RULE).where(RULE.ID.eq(id)).fetchOptional(RuleStore::rule);
    }

    /** Until the end of the transaction nobody changes it. */
    Optional<Rule> locked(UUID id) {
        return sql.selectFrom(RULE).where(RULE.ID.eq(id)).forShare().fetchOptional(RuleStore::rule);
    }

    void insert(Rule rule, Instant at) {
        var row = row(rule);
        row.setId(rule.id());
        row.setVersion(rule.version());
        row.setCreatedAt(at);
        sql.insertInto(RULE).set(row).execute();
    }

    /** Says false when the version is no longer the current one. */
    boolean update(Rule rule) {
        var row = row(rule);
        row.setVersion(rule.version() + 1);
        return sql.update(RULE)
                        .set(row)
                        .where(RULE.ID.eq(rule.id()))
                        .and(RULE.VERSION.eq(rule.version()))
                        .execute()
                > 0;
    }

    void delete(UUID id) {
        sql.deleteFrom(RULE).where(RULE.ID.eq(id)).execute();
    }

    void looked(UUID id, Instant at) {
        sql.update(RULE).set(RULE.LOOKED_AT, at).where(RULE.ID.eq(id)).execute();
    }

    boolean isUsed(UUID id) {
        return sql.fetchExists(RECOVERY_, RECOVERY_.RULE_ID.eq(id));
    }

    /** From when to when these parties had recoveries; those put aside are over. */
    Map<PartyId, List<Attended.Span>> spans(Collection<PartyId> parties) {
        return sql.select(
                        RECOVERY_.PARTY_ID,
                        RECOVERY_.RULE_ID,
                        RECOVERY_.CREATED_AT,
                        DSL.coalesce(RECOVERY_.DELETED_AT, RECOVERY_.CHECKED_AT))
                .from(RECOVERY_)
                .where(RECOVERY_.PARTY_ID.eq(DSL.any(parties.toArray(PartyId[]::new))))
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Attended.Span(Attended.Kind.RECOVERY, row.value2(), row.value3(), row.value4()));
    }

    private static RuleRecord row(Rule rule) {
        var row = new RuleRecord();
        var duty = rule.duty();
        row.setName(rule.name());
        row.setSign(rule.sign().prompt().name());
        row.setAmount(null);
        row.setCurrency(null);
        row.setTimes(null);
        row.setDays(null);
        row.setStrength(null);
        row.setPercent(null);
        switch (rule.sign()) {
            case Sign.Return sign -> money(row, sign.least());
            case Sign.Complaints sign -> {
                row.setTimes(sign.times());
                row.setDays(sign.days());
            }
            case Sign.Cues sign -> row.setStrength(BigDecimal.valueOf(sign.strength()));
            case Sign.Fall sign -> {
                row.setPercent(sign.percent());
                row.setDays(sign.days());
                money(row, sign.least());
            }
            case Sign.Silence sign -> money(row, sign.least());
        }
        row.setCustomerOwner(duty.customerOwner());
        row.setDeskId(duty.desk());
        row.setOwnerId(duty.person());
        row.setDueDays(duty.dueDays());
        row.setRestDays(duty.restDays());
        row.setSince(rule.since());
        row.setUpdatedBy(rule.by());
        return row;
    }

    private static void money(RuleRecord row, Money money) {
        row.setAmount(money.amount());
        row.setCurrency(money.currency().getCurrencyCode());
    }

    private static Rule rule(RuleRecord row) {
        return new Rule(
                row.getId(),
                row.getVersion(),
                row.getName(),
                sign(row),
                new Rule.Duty(
                        row.getCustomerOwner(), row.getDeskId(), row.getOwnerId(), row.getDueDays(), row.getRestDays()),
                row.getSince(),
                row.getUpdatedBy());
    }

    private static Sign sign(RuleRecord row) {
        return switch (Prompt.valueOf(row.getSign())) {
            case RETURN -> new Sign.Return(Money.of(row.getAmount(), row.getCurrency()));
            case COMPLAINTS -> new Sign.Complaints(row.getTimes(), row.getDays());
            case CUES -> new Sign.Cues(row.getStrength().doubleValue());
            case FALL -> new Sign.Fall(row.getPercent(), row.getDays(), Money.of(row.getAmount(), row.getCurrency()));
            case SILENCE -> new Sign.Silence(Money.of(row.getAmount(), row.getCurrency()));
            case NOTICED, COMPLAINT -> throw new IllegalStateException("no sign: " + row.getSign());
        };
    }
}
