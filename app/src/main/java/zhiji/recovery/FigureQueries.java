package zhiji.recovery;

import static zhiji.recovery.jooq.Tables.BOOK;
import static zhiji.recovery.jooq.Tables.RECOVERY_;
import static zhiji.recovery.jooq.Tables.TRANSFER;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import zhiji.platform.Money;
import zhiji.platform.Region;

/** Adds up the ledger and the results, for whoever may see all of it. */
@Repository
class FigureQueries {

    private final DSLContext sql;
    private final Region region;

    FigureQueries(DSLContext sql, Region region) {
        this.sql = sql;
        this.region = region;
    }

    /** What the people of a role were granted and spent by themselves in a month. */
    record RoleSpending(LocalDate month, UUID role, int people, Money granted, Money spent) {}

    /** What customers got of one kind in a month, of that with approval; less what was taken back. */
    record KindSpending(LocalDate month, Remedy.Kind kind, Money spent, Money approved) {}

    List<RoleSpending> byRole(LocalDate since) {
        var granted = DSL.sum(
                DSL.when(TRANSFER.KIND.eq("GRANT"), signed(TRANSFER.TAKER_ID)).otherwise(BigDecimal.ZERO));
        var spent = DSL.sum(
                DSL.when(TRANSFER.KIND.ne("GRANT"), signed(TRANSFER.GIVER_ID)).otherwise(BigDecimal.ZERO));
        return sql.select(BOOK.MONTH, BOOK.ROLE_ID, DSL.countDistinct(BOOK.OWNER_ID), granted, spent, BOOK.CURRENCY)
                .from(BOOK)
                .join(TRANSFER)
                .on(TRANSFER.GIVER_ID.eq(BOOK.ID).or(TRANSFER.TAKER_ID.eq(BOOK.ID)))
                .where(BOOK.KIND.eq(LedgerStore.ALLOWANCE))
                .and(BOOK.MONTH.ge(since))
                .groupBy(BOOK.MONTH, BOOK.ROLE_ID, BOOK.CURRENCY)
                .orderBy(BOOK.MONTH.desc(), granted.desc(), BOOK.ROLE_ID)
                .fetch(row -> new RoleSpending(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Money.of(row.value4(), row.value6()),
                        Money.of(row.value5(), row.value6())));
    }

    /** Positive where that side of the line is the book itself. */
    private static Field<BigDecimal> signed(Field<UUID> side) {
        return DSL.when(side.eq(BOOK.ID), TRANSFER.AMOUNT).otherwise(TRANSFER.AMOUNT.neg());
    }

    List<KindSpending> byKind(LocalDate since) {
        var other = BOOK.as("other");
        var month = DSL.field(
                "date_trunc('month', {0} at time zone {1})::date",
                SQLDataType.LOCALDATE, TRANSFER.AT, DSL.inline(region.timeZone().getId()));
        var amount = DSL.when(TRANSFER.TAKER_ID.eq(BOOK.ID), TRANSFER.AMOUNT).otherwise(TRANSFER.AMOUNT.neg());
        var approved =
                DSL.sum(DSL.when(other.KIND.eq(LedgerStore.COMPANY), amount).otherwise(BigDecimal.ZERO));
        return sql.select(month, BOOK.KIND, DSL.sum(amount), approved, BOOK.CURRENCY)
                .from(TRANSFER)
                .join(BOOK)
                .on(BOOK.ID.in(TRANSFER.GIVER_ID, TRANSFER.TAKER_ID))
                .join(other)
                .on(other.ID.in(TRANSFER.GIVER_ID, TRANSFER.TAKER_ID))
                .and(other.ID.ne(BOOK.ID))
                .where(TRANSFER.KIND.ne("GRANT"))
                .and(BOOK.KIND.notIn(LedgerStore.COMPANY, LedgerStore.ALLOWANCE))
                .and(TRANSFER.AT.ge(start(since)))
                .groupBy(month, BOOK.KIND, BOOK.CURRENCY)
                .orderBy(month.desc(), BOOK.KIND)
                .fetch(row -> new KindSpending(
                        row.value1(),
                        Remedy.Kind.valueOf(row.value2()),
                        Money.of(row.value3(), row.value5()),
                        Money.of(row.value4(), row.value5())));
    }

    /** How many recoveries of an origin stand so. */
    record OriginStanding(Prompt origin, Progress standing, int count) {}

    /** How those stand that were opened since. */
    List<OriginStanding> results(LocalDate since) {
        return sql.select(RECOVERY_.ORIGIN, RECOVERY_.STANDING, DSL.count())
                .from(RECOVERY_)
                .where(RECOVERY_.DELETED_AT.isNull())
                .and(RECOVERY_.CREATED_AT.ge(start(since)))
                .groupBy(RECOVERY_.ORIGIN, RECOVERY_.STANDING)
                .fetch(row ->
                        new OriginStanding(Prompt.valueOf(row.value1()), Progress.valueOf(row.value2()), row.value3()));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(region.timeZone()).toInstant();
    }
}
