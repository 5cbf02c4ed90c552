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

    /** What those bought whose purchases have fallen on that day; spans as {@link Spending} counts them. */
    List<Spending> fallen(Retreats.Terms terms, LocalDate day) {
        var last = (int) day.toEpochDay();
        var days = terms.days();
        return sql.resultQuery(
                        """
                        select h.party_id, h.days, h.amounts
                        from value.history h
                            join value.customer c on c.party_id = h.party_id and c.living
                            cross join lateral (
                                select coalesce(sum(one.amount) filter (where one.day > {0} - {1}), 0) as now,
                                    sum(one.amount) filter (where one.day between {0} - 2 * {1} + 1 and {0} - {1}) as before,
                                    sum(one.amount) filter (where one.day between {0} - 3 * {1} + 1 and {0} - 2 * {1}) as earlier,
                                    sum(one.amount) filter (where one.day <= {0} - 3 * {1}) as earliest
                                from unnest(h.days, h.amounts) as one (day, amount)
                                where one.day > {0} - 4 * {1} and one.day <= {0} and one.amount > 0) as bought
                        where h.currency = {2} and h.days[cardinality(h.days)] > {0} - 2 * {1}
                            and (bought.before + bought.earlier + bought.earliest) / 3 >= {3}
                            and bought.now <= (bought.before + bought.earlier + bought.earliest) / 3 * (100 - {4}) / 100
                        """,
                        DSL.val(last),
                        DSL.val(days),
                        DSL.val(terms.least().currency().getCurrencyCode()),
                        DSL.val(terms.least().amount().doubleValue()),
                        DSL.val(terms.percent()))
                .coerce(HISTORY.PARTY_ID, HISTORY.DAYS, HISTORY.AMOUNTS)
                .fetch(row -> new Spending(row.value1(), List.of(row.value2()), List.of(row.value3())));
    }
}
