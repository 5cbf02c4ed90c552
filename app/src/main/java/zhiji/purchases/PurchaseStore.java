package zhiji.purchases;

import static zhiji.purchases.jooq.Tables.SOURCE;
import static zhiji.purchases.jooq.Tables.SOURCE_LINE;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.CopyText;

/** Adds to the ledger. Months, lines and totals are always taken in this order, which keeps batches from deadlock. */
@Repository
class PurchaseStore {

    private static final String ENTRY_COLUMNS = "purchases.entry (id, purchased_at, party_id, source_id, line, channel,"
            + " order_number, product_code, product_name, quantity, amount, currency, discount, cost, batch,"
            + " recorded_at)";

    private final DSLContext sql;

    PurchaseStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A purchase and the id it has if its line is new. */
    record Candidate(UUID id, PurchaseContent content) {}

    Optional<Integer> findSource(String name) {
        return sql.selectFrom(SOURCE).where(SOURCE.NAME.eq(name)).fetchOptional(row -> row.getId());
    }

    int addSource(String name) {
        sql.insertInto(SOURCE).set(SOURCE.NAME, name).onConflictDoNothing().execute();
        return findSource(name).orElseThrow();
    }

    void ensureMonths(List<PurchaseContent> purchases) {
        var months = purchases.stream()
                .map(purchase -> YearMonth.from(purchase.at().atOffset(ZoneOffset.UTC)))
                .distinct()
                .sorted()
                .map(month ->
                        month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString())
                .toArray(String[]::new);
        sql.fetch("select purchases.ensure_month(month::timestamptz) from unnest(?) as month", (Object) months);
    }

    /** Adds the lines and answers the ids of those that are new. The candidates are ordered by line. */
    Set<UUID> addLines(int source, List<Candidate> candidates) {
        var lines = texts(candidates, candidate -> candidate.content().line());
        var ids = candidates.stream().map(Candidate::id).toArray(UUID[]::new);
        var added = sql.fetch("""
                insert into purchases.source_line (source_id, line, entry_id)
                select ?, line, id from unnest(?, ?) as told (line, id)
                on conflict do nothing
                returning entry_id
                """, source, lines, ids);
        return new HashSet<>(added.getValues(0, UUID.class));
    }

    /** The entries of lines that stand in the ledger. */
    Map<String, UUID> entries(int source, Collection<String> lines) {
        return sql.select(SOURCE_LINE.LINE, SOURCE_LINE.ENTRY_ID)
                .from(SOURCE_LINE)
                .where(SOURCE_LINE.SOURCE_ID.eq(source))
                .and(SOURCE_LINE.LINE.eq(DSL.any(lines.toArray(String[]::new))))
                .fetchMap(SOURCE_LINE.LINE, SOURCE_LINE.ENTRY_ID);
    }

    void addEntries(int source, List<Candidate> purchases, Instant recordedAt) {
        var rows = new CopyText();
        for (var purchase : purchases) {
            var content = purchase.content();
            rows.add(purchase.id())
                    .add(content.at())
                    .add(content.party())
                    .add(source)
                    .add(content.line());
            add(content.details(), content, rows);
            rows.add(recordedAt).end();
        }
        sql.connection(connection -> rows.into(ENTRY_COLUMNS, connection));
    }

    private static void add(PurchaseDetails details, PurchaseContent content, CopyText rows) {
        rows.add(details.channel())
                .add(details.orderNumber())
                .add(details.productCode())
                .add(details.productName())
                .add(details.quantity())
                .add(content.amount().amount())
                .add(content.amount().currency())
                .add(details.discount())
                .add(details.cost())
                .add(details.batch());
    }

    void addTotals(Collection<Totals.Total> totals) {
        var rows = new ArrayList<>(totals);
        sql.execute(
                """
                insert into purchases.party_total as total (party_id, currency, purchases, amount, first_at, last_at,
                    returns, returned, since, until)
                select party::uuid, currency, purchases::bigint, amount::numeric, first_at::timestamptz,
                    last_at::timestamptz, returns::bigint, returned::numeric, since::timestamptz, until::timestamptz
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as added (party, currency, purchases, amount, first_at,
                    last_at, returns, returned, since, until)
                on conflict (party_id, currency) do update set
                    purchases = total.purchases + excluded.purchases,
                    amount = total.amount + excluded.amount,
                    first_at = least(total.first_at, excluded.first_at),
                    last_at = greatest(total.last_at, excluded.last_at),
                    returns = total.returns + excluded.returns,
                    returned = total.returned + excluded.returned,
                    since = least(total.since, excluded.since),
                    until = greatest(total.until, excluded.until)
                """,
                texts(rows, total -> total.party),
                texts(rows, total -> total.currency),
                texts(rows, total -> total.purchases),
                texts(rows, total -> total.amount),
                texts(rows, total -> total.firstAt),
                texts(rows, total -> total.lastAt),
                texts(rows, total -> total.returns),
                texts(rows, total -> total.returned),
                texts(rows, total -> total.since),
                texts(rows, total -> total.until));
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> column) {
        var texts = new @Nullable String[rows.size()];
        for (var index = 0; index < texts.length; index++) {
            var value = column.apply(rows.get(index));
            texts[index] = value == null ? null : value.toString();
        }
        return texts;
    }
}
