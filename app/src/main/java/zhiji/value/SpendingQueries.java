package zhiji.value;

import static zhiji.value.jooq.Tables.HISTORY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads what customers bought lately from their histories. */
@Repository
class SpendingQueries {

    private final DSLContext sql;

    SpendingQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** The day of the last purchase of all, as far as that is not in the future. */
    Optional<LocalDate> newest(String currency, LocalDate today) {
        var last = DSL.field("days[cardinality(days)]", Integer.class);
        return sql.select(DSL.max(last))
                .from(HISTORY)
                .where(HISTORY.CURRENCY.eq(currency))
                .and(last.le((int) today.toEpochDay()))
                .fetchOptional(row -> row.value1())
                .map(LocalDate::ofEpochDay);
    }

    /** What each customer bought after a day and until another; returns are left out. */
    List<Spending> after(String currency, LocalDate day, LocalDate until) {
        return sql.resultQuery("""
                        select h.party_id, bought.days, bought.amounts
                        from value.history h
                            join value.customer c on c.party_id = h.party_id and c.living
                            cross join lateral (
                                select array_agg(one.day) as days, array_agg(one.amount) as amounts
                                from unnest(h.days, h.amounts) as one (day, amount)
                                where one.day > ? and one.day <= ? and one.amount > 0) as bought
                        where h.currency = ? and bought.days is not null
                        """, (int) day.toEpochDay(), (int) until.toEpochDay(), currency)
                .coerce(HISTORY.PARTY_ID, HISTORY.DAYS, HISTORY.AMOUNTS)
                .fetch(row -> new Spending(row.value1(), List.of(row.value2()), List.of(row.value3())));
    }
}
