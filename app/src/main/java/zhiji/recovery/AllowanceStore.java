package zhiji.recovery;

import static zhiji.recovery.jooq.Tables.ALLOWANCE;
import static zhiji.recovery.jooq.Tables.SETTING;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import zhiji.access.Permissions;
import zhiji.platform.Actor;
import zhiji.platform.Money;

/** Loads and saves the allowances of roles, and when customers are asked. */
@Repository
class AllowanceStore {

    private final DSLContext sql;
    private final Permissions permissions;

    AllowanceStore(DSLContext sql, Permissions permissions) {
        this.sql = sql;
        this.permissions = permissions;
    }

    List<Allowance> all() {
        return sql.selectFrom(ALLOWANCE)
                .orderBy(ALLOWANCE.MONTHLY.desc(), ALLOWANCE.ROLE_ID)
                .fetch(row -> new Allowance(
                        row.getRoleId(),
                        Money.of(row.getMonthly(), row.getCurrency()),
                        Money.of(row.getSingle(), row.getCurrency()),
                        row.getApproves()));
    }

    /** The most generous of the allowances that the actor's roles give in a currency. */
    Optional<Allowance> of(Actor actor, String currency) {
        var roles = permissions.of(actor).roleIds();
        return all().stream()
                .filter(one -> roles.contains(one.role()))
                .filter(one -> one.monthly().currency().getCurrencyCode().equals(currency))
                .max(Comparator.comparing(one -> one.monthly().amount()));
    }

    /** Whether the actor may approve what others cannot spend by themselves. */
    boolean approves(Actor actor) {
        var rights = permissions.of(actor);
        Condition own = ALLOWANCE.ROLE_ID.in(rights.roleIds());
        return rights.unlimited() || sql.fetchExists(ALLOWANCE, own.and(ALLOWANCE.APPROVES));
    }

    int checkBackDays() {
        return sql.select(SETTING.CHECK_BACK_DAYS).from(SETTING).fetchSingle().value1();
    }

    long version() {
        return sql.select(SETTING.VERSION).from(SETTING).fetchSingle().value1();
    }

    /** Says false when the version is no longer the current one. */
    boolean replace(List<Allowance> allowances, int checkBackDays, long version) {
        var current = sql.update(SETTING)
                        .set(SETTING.CHECK_BACK_DAYS, checkBackDays)
                        .set(SETTING.VERSION, version + 1)
                        .where(SETTING.VERSION.eq(version))
                        .execute()
                > 0;
        if (current) {
            sql.deleteFrom(ALLOWANCE).execute();
            allowances.forEach(this::insert);
        }
        return current;
    }

    private void insert(Allowance allowance) {
        sql.insertInto(ALLOWANCE)
                .set(ALLOWANCE.ROLE_ID, allowance.role())
                .set(ALLOWANCE.CURRENCY, allowance.monthly().currency().getCurrencyCode())
                .set(ALLOWANCE.MONTHLY, allowance.monthly().amount())
                .set(ALLOWANCE.SINGLE, allowance.single().amount())
                .set(ALLOWANCE.APPROVES, allowance.approves())
                .execute();
    }
}
