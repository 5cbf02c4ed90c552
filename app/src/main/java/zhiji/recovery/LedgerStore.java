package zhiji.recovery;

import static zhiji.recovery.jooq.Tables.BOOK;
import static zhiji.recovery.jooq.Tables.REMEDY;
import static zhiji.recovery.jooq.Tables.TRANSFER;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.Ids;
import zhiji.platform.Money;
import zhiji.platform.UserId;
import zhiji.recovery.jooq.tables.records.TransferRecord;

/** Reads and continues the ledger of recoveries. */
@Repository
class LedgerStore {

    static final String COMPANY = "COMPANY";
    static final String ALLOWANCE = "ALLOWANCE";

    private final DSLContext sql;

    LedgerStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What a person may spend in a month by one of their roles. */
    record Purse(UserId owner, UUID role, LocalDate month, String currency) {}

    /** A line of the ledger. */
    record Line(
            String kind,
            UUID giver,
            UUID taker,
            BigDecimal amount,
            @Nullable UUID remedy,
            @Nullable UUID reverses) {}

    /** The books of the company and of its customers in a currency; opened in one order, so that nobody waits in a circle. */
    void openCommon(String currency) {
        var rows = sql.insertInto(BOOK, BOOK.ID, BOOK.KIND, BOOK.CURRENCY).values(Ids.next(), COMPANY, currency);
        for (var kind : Remedy.Kind.values()) {
            rows = rows.values(Ids.next(), kind.name(), currency);
        }
        rows.onConflictDoNothing().execute();
    }

    UUID common(String kind, String currency) {
        return Objects.requireNonNull(sql.select(BOOK.ID)
                .from(BOOK)
                .where(BOOK.KIND.eq(kind))
                .and(BOOK.CURRENCY.eq(currency))
                .fetchSingle(BOOK.ID));
    }

    /** The book of a person's month, opened if need be; nobody else spends from it until the end of the transaction. */
    UUID lock(Purse purse) {
        sql.insertInto(BOOK)
                .set(BOOK.ID, Ids.next())
                .set(BOOK.KIND, ALLOWANCE)
                .set(BOOK.CURRENCY, purse.currency())
                .set(BOOK.OWNER_ID, purse.owner())
                .set(BOOK.MONTH, purse.month())
                .set(BOOK.ROLE_ID, purse.role())
                .onConflictDoNothing()
                .execute();
        return Objects.requireNonNull(
                sql.select(BOOK.ID).from(BOOK).where(of(purse)).forNoKeyUpdate().fetchSingle(BOOK.ID));
    }

    Optional<UUID> find(Purse purse) {
        return sql.select(BOOK.ID).from(BOOK).where(of(purse)).fetchOptional(BOOK.ID);
    }

    private static Condition of(Purse purse) {
        return BOOK.KIND
                .eq(ALLOWANCE)
                .and(BOOK.CURRENCY.eq(purse.currency()))
                .and(BOOK.OWNER_ID.eq(purse.owner()))
                .and(BOOK.MONTH.eq(purse.month()));
    }

    /** What came into a book less what went out of it. */
    BigDecimal balance(UUID book) {
        return sum(book, DSL.noCondition());
    }

    /** What was put at a person's disposal. */
    BigDecimal granted(UUID book) {
        return sum(book, TRANSFER.KIND.eq("GRANT"));
    }

    private BigDecimal sum(UUID book, Condition which) {
        Field<BigDecimal> signed =
                DSL.when(TRANSFER.TAKER_ID.eq(book), TRANSFER.AMOUNT).otherwise(TRANSFER.AMOUNT.neg());
        return sql.select(DSL.coalesce(DSL.sum(signed), BigDecimal.ZERO))
                .from(TRANSFER)
                .where(TRANSFER.GIVER_ID.eq(book).or(TRANSFER.TAKER_ID.eq(book)))
                .and(which)
                .fetchSingle()
                .value1();
    }

    void add(Line line, UserId by, Instant at) {
        sql.insertInto(TRANSFER)
                .set(TRANSFER.ID, Ids.next())
                .set(TRANSFER.KIND, line.kind())
                .set(TRANSFER.GIVER_ID, line.giver())
                .set(TRANSFER.TAKER_ID, line.taker())
                .set(TRANSFER.AMOUNT, line.amount())
                .set(TRANSFER.REMEDY_ID, line.remedy())
                .set(TRANSFER.REVERSES_ID, line.reverses())
                .set(TRANSFER.AT, at)
                .set(TRANSFER.CREATED_BY, by)
                .execute();
    }

    /** The line by which a remedy was paid. */
    Optional<TransferRecord> spent(UUID remedy) {
        return sql.selectFrom(TRANSFER)
                .where(TRANSFER.REMEDY_ID.eq(remedy))
                .and(TRANSFER.KIND.eq("SPEND"))
                .fetchOptional();
    }

    /** What a recovery came to: what was spent less what was taken back. */
    Optional<Money> spentOn(UUID recovery) {
        var signed =
                DSL.when(TRANSFER.KIND.eq("REVERSAL"), TRANSFER.AMOUNT.neg()).otherwise(TRANSFER.AMOUNT);
        return sql.select(DSL.sum(signed), REMEDY.CURRENCY)
                .from(TRANSFER)
                .join(REMEDY)
                .on(REMEDY.ID.eq(TRANSFER.REMEDY_ID))
                .where(REMEDY.RECOVERY_ID.eq(recovery))
                .groupBy(REMEDY.CURRENCY)
                .having(DSL.sum(signed).ne(BigDecimal.ZERO))
                .fetchOptional(row -> Money.of(row.value1(), row.value2()));
    }
}
