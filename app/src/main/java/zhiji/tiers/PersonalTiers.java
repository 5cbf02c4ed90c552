package zhiji.tiers;

import static zhiji.tiers.jooq.Tables.CHANGE;
import static zhiji.tiers.jooq.Tables.GRANTED;

import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.Subject;
import zhiji.types.Teller;

/** Which tiers a person was in: that stays as a number among others, what was written about it goes. */
@Component
class PersonalTiers implements PersonalHolding {

    private final DSLContext sql;

    PersonalTiers(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void tell(Subject subject, Teller teller) {
        sql.select(CHANGE.CHANGED_AT, CHANGE.TO_NAME, CHANGE.NOTE)
                .from(CHANGE)
                .where(CHANGE.PARTY_ID.in(subject.members()))
                .orderBy(CHANGE.CHANGED_AT, CHANGE.ID)
                .forEach(row -> {
                    var told = new LinkedHashMap<String, @Nullable Object>();
                    told.put("at", row.value1());
                    told.put("value", row.value2());
                    told.put("text", row.value3());
                    teller.row("tiers", told);
                });
    }

    @Override
    public List<Fate> fates(Subject subject) {
        return List.of(Fate.proof("tiers", sql.fetchCount(CHANGE, CHANGE.PARTY_ID.in(subject.members()))));
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        sql.update(CHANGE)
                .setNull(CHANGE.NOTE)
                .where(CHANGE.PARTY_ID.in(subject.members()))
                .execute();
        sql.update(GRANTED)
                .set(GRANTED.REASON, "")
                .where(GRANTED.PARTY_ID.in(subject.members()))
                .execute();
    }
}
