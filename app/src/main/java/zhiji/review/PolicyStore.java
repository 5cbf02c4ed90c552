package zhiji.review;

import static zhiji.review.jooq.Tables.POLICY;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import zhiji.platform.Ids;
import zhiji.review.jooq.tables.records.PolicyRecord;

/** Keeps every policy there ever was; the latest holds. */
@Repository
class PolicyStore {

    private final DSLContext sql;

    PolicyStore(DSLContext sql) {
        this.sql = sql;
    }

    Policy current() {
        return history(1).stream().findFirst().orElse(Policy.CAUTIOUS);
    }

    List<Policy> history(int limit) {
        return sql.selectFrom(POLICY)
                .orderBy(POLICY.DECIDED_AT.desc(), POLICY.ID.desc())
                .limit(limit)
                .fetch(PolicyStore::policy);
    }

    void insert(Policy policy) {
        sql.insertInto(POLICY)
                .set(POLICY.ID, Ids.next())
                .set(POLICY.MERGING, policy.merging())
                .set(POLICY.THRESHOLD, policy.threshold())
                .set(POLICY.NIGHTLY, policy.nightly())
                .set(POLICY.DECIDED_AT, policy.decidedAt())
                .set(POLICY.CREATED_BY, policy.decidedBy())
                .execute();
    }

    private static Policy policy(PolicyRecord row) {
        return new Policy(
                row.getMerging(), row.getThreshold(), row.getNightly(), row.getDecidedAt(), row.getCreatedBy());
    }
}
