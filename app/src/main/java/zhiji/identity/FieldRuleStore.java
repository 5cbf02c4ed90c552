package zhiji.identity;

import static zhiji.identity.jooq.Tables.FIELD_RULE;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import zhiji.platform.UserId;

/** Keeps the rules that administrators chose. */
@Repository
class FieldRuleStore {

    private final DSLContext sql;

    FieldRuleStore(DSLContext sql) {
        this.sql = sql;
    }

    FieldRules rules() {
        return new FieldRules(
                sql.selectFrom(FIELD_RULE).fetchMap(row -> row.getField(), row -> Rule.valueOf(row.getRule())));
    }

    void save(String field, Rule rule, Instant at, UserId by) {
        sql.insertInto(FIELD_RULE)
                .set(FIELD_RULE.FIELD, field)
                .set(FIELD_RULE.RULE, rule.name())
                .set(FIELD_RULE.DECIDED_AT, at)
                .set(FIELD_RULE.CREATED_BY, by)
                .onConflict(FIELD_RULE.FIELD)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
