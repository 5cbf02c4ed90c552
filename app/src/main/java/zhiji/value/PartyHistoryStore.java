package zhiji.value;

import static zhiji.value.jooq.Tables.CUSTOMER;
import static zhiji.value.jooq.Tables.HISTORY;
import static zhiji.value.jooq.Tables.LEDGER_TOTAL;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.PartyId;
import zhiji.platform.Region;

/** Keeps what each customer bought in one row, so that scores need not read the ledger again. */
@Repository
class PartyHistoryStore {

    private static final int MANY = 2_000;

    private final DSLContext sql;
    private final Region region;

    PartyHistoryStore(DSLContext sql, Region region) {
        this.sql = sql;
        this.region = region;
    }

    /** The currency in which most was bought. */
    Optional<String> currency() {
        return sql.select(LEDGER_TOTAL.CURRENCY)
                .from(LEDGER_TOTAL)
                .groupBy(LEDGER_TOTAL.CURRENCY)
                .orderBy(DSL.sum(LEDGER_TOTAL.ENTRIES).desc(), LEDGER_TOTAL.CURRENCY)
                .limit(1)
                .fetchOptional(row -> row.value1());
    }

    /** Entries in other currencies, which scores leave out. */
    long entriesBesides(String currency) {
        return sql.select(DSL.coalesce(DSL.sum(LEDGER_TOTAL.ENTRIES), DSL.zero()))
                .from(LEDGER_TOTAL)
                .where(LEDGER_TOTAL.CURRENCY.ne(currency))
                .fetchSingle(row -> row.value1().longValueExact());
    }

    /** How many customers the ledger knows. */
    long customers() {
        return sql.select(DSL.countDistinct(CUSTOMER.CURRENT_ID))
                .from(LEDGER_TOTAL)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTY_ID.eq(LEDGER_TOTAL.PARTY_ID))
                .fetchSingle(row -> row.value1());
    }

    /** The day of the first entry of all; absent where there is none until that day. */
    @Nullable
    LocalDate firstDay(String currency, LocalDate until) {
        var days = sql.fetchSingle(
                "select min(days[1]) from value.history where currency = ? and days[1] <= ?", currency, (int)
                        until.toEpochDay());
        var first = days.get(0, Integer.class);
        return first == null ? null : LocalDate.ofEpochDay(first);
    }

    /** Forgets who was merged or deleted. */
    void forgetGone() {
        sql.deleteFrom(HISTORY)
                .whereNotExists(DSL.selectOne()
                        .from(CUSTOMER)
                        .where(CUSTOMER.PARTY_ID.eq(HISTORY.PARTY_ID))
                        .and(CUSTOMER.LIVING))
                .execute();
    }

    /** Writes anew the next histories that do not hold what the ledger holds; answers how many. */
    int refresh(String currency, int limit) {
        if (isMuchStale(currency)) {
            // Of few the index finds the entries; of many it is quicker to read the ledger once, whatever was
            // estimated.
            sql.execute("set local enable_nestloop = off");
        }
        return sql.execute("""
                with total as (
                    select c.current_id as party_id, sum(t.entries) as entries
                    from value.ledger_total t join value.customer c on c.party_id = t.party_id
                    group by c.current_id
                ), stale as materialized (
                    select total.party_id, total.entries
                    from total join value.customer c on c.party_id = total.party_id and c.living
                        left join value.history h on h.party_id = total.party_id
                    where h.entries is distinct from total.entries or h.currency is distinct from ?
                    order by total.party_id
                    limit ?
                ), member as materialized (
                    select party_id, party_id as id from stale
                    union all
                    select c.merged_into, c.party_id from value.customer c join stale on stale.party_id = c.merged_into
                ), bought as materialized (
                    select m.party_id, l.id, (l.purchased_at at time zone ?)::date - date '1970-01-01' as day,
                        l.amount, l.cost, l.discount, l.product_code
                    from member m join value.ledger l on l.party_id = m.id
                    where l.currency = ?
                ), entry as (
                    select party_id, array_agg(day order by day, id) as days,
                        array_agg(amount::float8 order by day, id) as amounts,
                        case when count(cost) > 0 then array_agg(cost::float8 order by day, id) end as costs,
                        case when count(discount) > 0 then array_agg(discount::float8 order by day, id) end as discounts
                    from bought
                    group by party_id
                ), product as (
                    select party_id, array_agg(day order by day) as days
                    from (select party_id, min(day) as day from bought
                        where product_code is not null and amount >= 0
                        group by party_id, product_code) as first
                    group by party_id
                )
                insert into value.history
                    (party_id, currency, entries, days, amounts, costs, discounts, product_days)
                select stale.party_id, ?, stale.entries, coalesce(entry.days, array[]::integer[]),
                    coalesce(entry.amounts, array[]::float8[]), entry.costs, entry.discounts,
                    coalesce(product.days, array[]::integer[])
                from stale left join entry on entry.party_id = stale.party_id
                    left join product on product.party_id = stale.party_id
                on conflict (party_id) do update set currency = excluded.currency, entries = excluded.entries,
                    days = excluded.days, amounts = excluded.amounts, costs = excluded.costs,
                    discounts = excluded.discounts, product_days = excluded.product_days
                """, currency, limit, region.timeZone().getId(), currency, currency);
    }

    private boolean isMuchStale(String currency) {
        var stale = sql.fetchSingle("""
                select count(*) from (
                    select from (
                        select c.current_id as party_id, sum(t.entries) as entries
                        from value.ledger_total t join value.customer c on c.party_id = t.party_id
                        group by c.current_id) as total
                    left join value.history h on h.party_id = total.party_id
                    where h.entries is distinct from total.entries or h.currency is distinct from ?
                    limit ?) as stale
                """, currency, MANY);
        return stale.get(0, Long.class) == MANY;
    }

    /** The next histories behind a party, in the order of ids. */
    List<PartyHistory> after(@Nullable PartyId party, int limit) {
        return sql.select(
                        HISTORY.PARTY_ID,
                        CUSTOMER.KIND,
                        HISTORY.DAYS,
                        HISTORY.AMOUNTS,
                        HISTORY.COSTS,
                        HISTORY.DISCOUNTS,
                        HISTORY.PRODUCT_DAYS)
                .from(HISTORY)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTY_ID.eq(HISTORY.PARTY_ID))
                .where(party == null ? DSL.noCondition() : HISTORY.PARTY_ID.gt(party))
                .orderBy(HISTORY.PARTY_ID)
                .limit(limit)
                .fetch(row -> new PartyHistory(
                        row.value1(),
                        row.value2(),
                        List.of(row.value3()),
                        List.of(row.value4()),
                        list(row.value5()),
                        list(row.value6()),
                        List.of(row.value7())));
    }

    Optional<PartyHistory> find(PartyId party) {
        return sql.select(HISTORY.DAYS, HISTORY.AMOUNTS, HISTORY.COSTS, HISTORY.DISCOUNTS, HISTORY.PRODUCT_DAYS)
                .from(HISTORY)
                .where(HISTORY.PARTY_ID.eq(party))
                .fetchOptional(row -> new PartyHistory(
                        party,
                        "",
                        List.of(row.value1()),
                        List.of(row.value2()),
                        list(row.value3()),
                        list(row.value4()),
                        List.of(row.value5())));
    }

    /** Of some entries nothing is known. */
    private static @Nullable List<@Nullable Double> list(@Nullable Double @Nullable [] values) {
        return values == null ? null : Arrays.asList(values);
    }
}
