package zhiji.recovery;

import static zhiji.recovery.jooq.Tables.CHANGE;
import static zhiji.recovery.jooq.Tables.RECOVERY_;
import static zhiji.recovery.jooq.Tables.REMEDY;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.platform.PartyId;
import zhiji.search.SearchText;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.Subject;
import zhiji.types.Teller;

/** What was made good for a person: what was said goes; what was given stands in the books and stays. */
@Component
class PersonalRecoveries implements PersonalHolding {

    private final DSLContext sql;

    PersonalRecoveries(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> speakingOf(Collection<PartyId> members) {
        return sql.select(RECOVERY_.ID)
                .from(RECOVERY_)
                .where(RECOVERY_.PARTY_ID.in(members))
                .fetchSet(RECOVERY_.ID);
    }

    @Override
    public void tell(Subject subject, Teller teller) {
        sql.select(REMEDY.CREATED_AT, REMEDY.KIND, REMEDY.NOTE)
                .from(REMEDY)
                .where(REMEDY.RECOVERY_ID.in(mine(subject)))
                .orderBy(REMEDY.CREATED_AT, REMEDY.ID)
                .forEach(row -> {
                    var told = new LinkedHashMap<String, @Nullable Object>();
                    told.put("at", row.value1());
                    told.put("kind", row.value2().toLowerCase(Locale.ROOT));
                    told.put("text", row.value3());
                    teller.row("remedies", told);
                });
    }

    @Override
    public List<Fate> fates(Subject subject) {
        var remedies = sql.fetchCount(REMEDY, REMEDY.RECOVERY_ID.in(mine(subject)));
        return List.of(
                Fate.goes("recoveries", sql.fetchCount(RECOVERY_, isOf(subject))), Fate.books("remedies", remedies));
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        sql.deleteFrom(CHANGE).where(CHANGE.RECOVERY_ID.in(mine(subject))).execute();
        sql.update(REMEDY)
                .set(REMEDY.NOTE, "")
                .setNull(REMEDY.REMARK)
                .set(REMEDY.REVERSAL, DSL.when(REMEDY.REVERSAL.isNotNull(), DSL.inline("")))
                .where(REMEDY.RECOVERY_ID.in(mine(subject)))
                .execute();
        sql.update(RECOVERY_)
                .set(RECOVERY_.VERSION, RECOVERY_.VERSION.plus(1))
                .set(RECOVERY_.TITLE, alias)
                .set(RECOVERY_.SORT_KEY, SearchText.sortKey(alias))
                .set(RECOVERY_.FAILURE, alias)
                .setNull(RECOVERY_.OUTCOME)
                .setNull(RECOVERY_.EVIDENCE)
                .set(RECOVERY_.CUSTOM, JSONB.valueOf("{}"))
                .where(isOf(subject))
                .execute();
    }

    @Override
    public Set<PartyId> active(Collection<PartyId> parties, Instant since) {
        return sql.selectDistinct(RECOVERY_.PARTY_ID)
                .from(RECOVERY_)
                .where(RECOVERY_.PARTY_ID.eq(DSL.any(parties.toArray(PartyId[]::new))))
                .and(RECOVERY_.UPDATED_AT.ge(since))
                .fetchSet(RECOVERY_.PARTY_ID);
    }

    private static Select<Record1<UUID>> mine(Subject subject) {
        return DSL.select(RECOVERY_.ID).from(RECOVERY_).where(isOf(subject));
    }

    private static Condition isOf(Subject subject) {
        return RECOVERY_.PARTY_ID.in(subject.members()).or(RECOVERY_.COMPLAINT_ID.in(subject.records()));
    }
}
