package zhiji.access;

import static zhiji.access.jooq.Tables.DELEGATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.UserId;

/** Loads and saves who stands in for whom. */
@Repository
class DelegationStore {

    private final DSLContext sql;

    DelegationStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that are not over on a day. */
    List<Delegation> all(LocalDate today) {
        return where(DSL.noCondition(), today);
    }

    /** Those in which somebody is on leave or stands in. */
    List<Delegation> of(UserId user, LocalDate today) {
        return where(DELEGATION.ACCOUNT_ID.eq(user).or(DELEGATION.STAND_IN_ID.eq(user.value())), today);
    }

    private List<Delegation> where(Condition which, LocalDate today) {
        return sql.selectFrom(DELEGATION)
                .where(which)
                .and(DELEGATION.UNTIL_DATE.ge(today))
                .orderBy(DELEGATION.SINCE_DATE, DELEGATION.ID)
                .fetch(DelegationStore::delegation);
    }

    Optional<Delegation> find(UUID id) {
        return sql.selectFrom(DELEGATION).where(DELEGATION.ID.eq(id)).fetchOptional(DelegationStore::delegation);
    }

    void insert(Delegation delegation) {
        sql.insertInto(DELEGATION)
                .set(DELEGATION.ID, delegation.id())
                .set(DELEGATION.ACCOUNT_ID, delegation.userId())
                .set(DELEGATION.STAND_IN_ID, delegation.standInId().value())
                .set(DELEGATION.SINCE_DATE, delegation.since())
                .set(DELEGATION.UNTIL_DATE, delegation.until())
                .execute();
    }

    void delete(UUID id) {
        sql.deleteFrom(DELEGATION).where(DELEGATION.ID.eq(id)).execute();
    }

    private static Delegation delegation(Record row) {
        return new Delegation(
                row.get(DELEGATION.ID),
                row.get(DELEGATION.ACCOUNT_ID),
                new UserId(row.get(DELEGATION.STAND_IN_ID)),
                row.get(DELEGATION.SINCE_DATE),
                row.get(DELEGATION.UNTIL_DATE));
    }
}
