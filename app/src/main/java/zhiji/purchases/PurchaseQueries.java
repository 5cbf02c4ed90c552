package zhiji.purchases;

import static zhiji.purchases.jooq.Tables.ENTRY;
import static zhiji.purchases.jooq.Tables.PARTY_TOTAL;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.Region;
import zhiji.purchases.jooq.tables.records.EntryRecord;
import zhiji.purchases.jooq.tables.records.PartyTotalRecord;

/** Reads the ledger. Every query is bounded by the party's first and last entry, so that few partitions are opened. */
@Repository
class PurchaseQueries {

    private final DSLContext sql;
    private final Region region;

    PurchaseQueries(DSLContext sql, Region region) {
        this.sql = sql;
        this.region = region;
    }

    /** From a party's first to its last entry. */
    record Span(Instant since, Instant until) {}

    /** A place in a party's purchases. */
    record Position(Instant at, UUID id) {}

    List<PartyTotalRecord> totals(Collection<PartyId> parties) {
        return sql.selectFrom(PARTY_TOTAL)
                .where(PARTY_TOTAL.PARTY_ID.eq(DSL.any(parties.toArray(PartyId[]::new))))
                .orderBy(PARTY_TOTAL.PARTY_ID, PARTY_TOTAL.PURCHASES.desc(), PARTY_TOTAL.CURRENCY)
                .fetch();
    }

    Optional<Span> span(Collection<PartyId> members) {
        return sql.selectFrom(PARTY_TOTAL).where(PARTY_TOTAL.PARTY_ID.in(members)).fetch().stream()
                .map(row -> new Span(row.getSince(), row.getUntil()))
                .reduce((one, other) -> new Span(
                        one.since().isBefore(other.since()) ? one.since() : other.since(),
                        one.until().isAfter(other.until()) ? one.until() : other.until()));
    }

    /** What the members of a party bought before a position, newest first. */
    List<Purchase> newest(Collection<PartyId> members, @Nullable Position before, int limit) {
        return span(members).map(span -> newest(members, span, before, limit)).orElse(List.of());
    }

    private List<Purchase> newest(Collection<PartyId> members, Span span, @Nullable Position before, int limit) {
        var position = before == null
                ? DSL.noCondition()
                : DSL.row(ENTRY.PURCHASED_AT, ENTRY.ID).lt(before.at(), before.id());
        var until = before == null || before.at().isAfter(span.until()) ? span.until() : before.at();
        // Of each member the newest, by its index, then the newest of those: never the whole history.
        return members.stream()
                .<Select<EntryRecord>>map(member -> DSL.selectFrom(ENTRY)
                        .where(within(List.of(member), new Span(span.since(), until)))
                        .and(position)
                        .orderBy(ENTRY.PURCHASED_AT.desc(), ENTRY.ID.desc())
                        .limit(limit))
                .reduce((one, other) -> one.unionAll(other))
                .map(all -> sql.fetch(newestFirst(all, limit)).map(PurchaseQueries::purchase))
                .orElse(List.of());
    }

    private static Select<EntryRecord> newestFirst(Select<EntryRecord> all, int limit) {
        var entries = all.asTable("entries");
        return DSL.selectFrom(entries)
                .orderBy(
                        DSL.field(DSL.name(ENTRY.PURCHASED_AT.getName())).desc(),
                        DSL.field(DSL.name(ENTRY.ID.getName())).desc())
                .limit(limit);
    }

    List<Returned> returned(Money least, Instant since) {
        return sql.select(ENTRY.PARTY_ID, ENTRY.ID, ENTRY.PURCHASED_AT, ENTRY.AMOUNT, ENTRY.CURRENCY)
                .from(ENTRY)
                .where(ENTRY.PURCHASED_AT.gt(since))
                .and(ENTRY.AMOUNT.le(least.amount().negate()))
                .and(ENTRY.CURRENCY.eq(least.currency().getCurrencyCode()))
                .orderBy(ENTRY.PURCHASED_AT, ENTRY.ID)
                .fetch(row -> new Returned(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Money.of(row.value4().negate(), row.value5())));
    }

    List<PurchaseMonth> months(Collection<PartyId> members) {
        return span(members).map(span -> months(members, span)).orElse(List.of());
    }

    private List<PurchaseMonth> months(Collection<PartyId> members, Span span) {
        var month = DSL.field(
                "to_char({0} at time zone {1}, 'YYYY-MM')",
                String.class, ENTRY.PURCHASED_AT, DSL.inline(region.timeZone().getId()));
        var count = DSL.count().filterWhere(ENTRY.AMOUNT.ge(BigDecimal.ZERO));
        var amount = DSL.sum(ENTRY.AMOUNT);
        return sql.select(month, ENTRY.CURRENCY, count, amount)
                .from(ENTRY)
                .where(within(members, span))
                .groupBy(month, ENTRY.CURRENCY)
                .orderBy(month, ENTRY.CURRENCY)
                .fetch(row -> new PurchaseMonth(row.value1(), row.value3(), Money.of(row.value4(), row.value2())));
    }

    /** On how many days a party bought something. */
    long purchaseDays(Collection<PartyId> members, Span span) {
        var day = DSL.field(
                "({0} at time zone {1})::date",
                SQLDataType.LOCALDATE,
                ENTRY.PURCHASED_AT,
                DSL.inline(region.timeZone().getId()));
        return sql.select(DSL.countDistinct(day))
                .from(ENTRY)
                .where(within(members, span))
                .and(ENTRY.AMOUNT.ge(BigDecimal.ZERO))
                .fetchSingle(row -> row.value1());
    }

    /** How many entries there are, from the totals: adding these up is quicker than counting those. */
    long count() {
        return sql.select(DSL.coalesce(DSL.sum(PARTY_TOTAL.PURCHASES.plus(PARTY_TOTAL.RETURNS)), DSL.zero()))
                .from(PARTY_TOTAL)
                .fetchSingle(row -> row.value1())
                .longValueExact();
    }

    private static Condition within(Collection<PartyId> members, Span span) {
        return ENTRY.PARTY_ID.in(members).and(ENTRY.PURCHASED_AT.between(span.since(), span.until()));
    }

    private static Purchase purchase(Record row) {
        var currency = row.get(ENTRY.CURRENCY);
        var amount = Money.of(row.get(ENTRY.AMOUNT), currency);
        return new Purchase(
                row.get(ENTRY.ID),
                row.get(ENTRY.PURCHASED_AT),
                row.get(ENTRY.CHANNEL),
                row.get(ENTRY.ORDER_NUMBER),
                row.get(ENTRY.PRODUCT_CODE),
                row.get(ENTRY.PRODUCT_NAME),
                quantity(row.get(ENTRY.QUANTITY)),
                amount,
                money(row.get(ENTRY.DISCOUNT), currency),
                money(row.get(ENTRY.COST), currency),
                row.get(ENTRY.BATCH),
                amount.isNegative());
    }

    /** As it was written: the column has four decimals, a quantity seldom. */
    private static @Nullable BigDecimal quantity(@Nullable BigDecimal kept) {
        if (kept == null) {
            return null;
        }
        var plain = kept.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : Money.of(amount, currency);
    }
}
