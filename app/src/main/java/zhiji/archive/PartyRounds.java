package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY;
import static zhiji.archive.jooq.Tables.ROUND;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.archive.jooq.tables.records.RoundRecord;
import zhiji.platform.PartyId;

/** Leads visitors (巡检) past every living party that was added or changed since they came by last. */
@Service
public class PartyRounds {

    private static final int PARTIES = 500;
    private static final PartyId FIRST = new PartyId(new UUID(0, 0));

    /** What was written so shortly ago may not be committed yet, and is looked at once more. */
    private static final Duration UNSETTLED = Duration.ofSeconds(30);

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PartyRounds(DSLContext sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Shows the visitor some parties at a time, each time in a transaction that also remembers how far it came. */
    public void lead(String visitor, Consumer<List<Party>> visit, BooleanSupplier stopping) {
        sql.insertInto(ROUND, ROUND.VISITOR, ROUND.UPDATED_AT, ROUND.PARTY_ID)
                .values(visitor, Instant.EPOCH, FIRST)
                .onConflictDoNothing()
                .execute();
        var more = true;
        while (more && !stopping.getAsBoolean()) {
            more = Boolean.TRUE.equals(transaction.execute(status -> step(visitor, visit)));
        }
        transaction.executeWithoutResult(status -> stepBack(visitor));
    }

    private boolean step(String visitor, Consumer<List<Party>> visit) {
        var round = round(visitor);
        var ids = sql.select(PARTY.ID)
                .from(PARTY)
                .where(DSL.row(PARTY.UPDATED_AT, PARTY.ID).gt(round.getUpdatedAt(), round.getPartyId()))
                .and(PARTY.DELETED_AT.isNull())
                .orderBy(PARTY.UPDATED_AT, PARTY.ID)
                .limit(PARTIES);
        var parties = PartyStore.whole(sql)
                .where(PARTY.ID.in(ids))
                .orderBy(PARTY.UPDATED_AT, PARTY.ID)
                .fetch(row -> new Seen(PartyStore.party(row), row.get(PARTY.CURRENT_ID) == null));
        if (parties.isEmpty()) {
            return false;
        }
        visit.accept(parties.stream().filter(Seen::living).map(Seen::party).toList());
        var last = parties.getLast().party();
        round.setUpdatedAt(last.updatedAt());
        round.setPartyId(last.id());
        round.update();
        return true;
    }

    private record Seen(Party party, boolean living) {}

    private void stepBack(String visitor) {
        var settled = clock.instant().minus(UNSETTLED);
        var round = round(visitor);
        if (round.getUpdatedAt().isAfter(settled)) {
            round.setUpdatedAt(settled);
            round.setPartyId(FIRST);
            round.update();
        }
    }

    private RoundRecord round(String visitor) {
        return sql.selectFrom(ROUND)
                .where(ROUND.VISITOR.eq(visitor))
                .forUpdate()
                .fetchSingle();
    }
}
