package zhiji.privacy;

import static zhiji.privacy.jooq.Tables.RETENTION;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps the retention rules. */
@Repository
class PersonalRetentionStore {

    private final DSLContext sql;

    PersonalRetentionStore(DSLContext sql) {
        this.sql = sql;
    }

    List<RetentionRule> standing() {
        return sql.selectFrom(RETENTION)
                .where(RETENTION.ENDED_AT.isNull())
                .orderBy(RETENTION.CREATED_AT, RETENTION.ID)
                .fetch(row -> new RetentionRule(
                        row.getId(),
                        RetentionRule.Customers.valueOf(row.getCustomers()),
                        row.getYears(),
                        row.getCreatedAt(),
                        row.getCreatedBy()));
    }

    /** Says false if there is a rule for these customers. */
    boolean insert(RetentionRule rule) {
        return sql.insertInto(RETENTION)
                        .set(RETENTION.ID, rule.id())
                        .set(RETENTION.CUSTOMERS, rule.customers().name())
                        .set(RETENTION.YEARS, rule.years())
                        .set(RETENTION.CREATED_AT, rule.createdAt())
                        .set(RETENTION.CREATED_BY, rule.createdBy())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    boolean end(UUID id, Instant at) {
        return sql.update(RETENTION)
                        .set(RETENTION.ENDED_AT, at)
                        .where(RETENTION.ID.eq(id))
                        .and(RETENTION.ENDED_AT.isNull())
                        .execute()
                > 0;
    }
}
