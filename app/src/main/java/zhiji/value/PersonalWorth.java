package zhiji.value;

import static zhiji.value.jooq.Tables.DISMISSAL;
import static zhiji.value.jooq.Tables.LOSS;
import static zhiji.value.jooq.Tables.SCORE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.Subject;
import zhiji.types.Teller;

/** What was found out about a person's purchases: numbers, which stay, and what was noted about warnings, which goes. */
@Component
class PersonalWorth implements PersonalHolding {

    private final DSLContext sql;

    PersonalWorth(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void tell(Subject subject, Teller teller) {
        sql.selectFrom(DISMISSAL)
                .where(DISMISSAL.PARTY_ID.in(subject.members()))
                .orderBy(DISMISSAL.DISMISSED_AT, DISMISSAL.ID)
                .fetch()
                .forEach(row -> {
                    var told = new LinkedHashMap<String, @Nullable Object>();
                    told.put("at", row.getDismissedAt());
                    told.put("kind", row.getReason().toLowerCase(Locale.ROOT));
                    told.put("text", row.getNote());
                    teller.row("warnings", told);
                });
        sql.select(LOSS.LOST_ON, LOSS.CAUSE, LOSS.NOTE)
                .from(LOSS)
                .where(LOSS.PARTY_ID.in(subject.members()))
                .orderBy(LOSS.LOST_ON, LOSS.ID)
                .forEach(row -> {
                    var told = new LinkedHashMap<String, @Nullable Object>();
                    told.put("at", row.value1());
                    told.put("kind", row.value2().toLowerCase(Locale.ROOT));
                    told.put("text", row.value3());
                    teller.row("losses", told);
                });
    }

    @Override
    public List<Fate> fates(Subject subject) {
        return List.of(
                Fate.proof("scores", sql.fetchCount(SCORE, SCORE.PARTY_ID.in(subject.members()))),
                Fate.proof("losses", sql.fetchCount(LOSS, LOSS.PARTY_ID.in(subject.members()))),
                Fate.goes("warnings", sql.fetchCount(DISMISSAL, DISMISSAL.PARTY_ID.in(subject.members()))));
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        sql.update(DISMISSAL)
                .setNull(DISMISSAL.NOTE)
                .where(DISMISSAL.PARTY_ID.in(subject.members()))
                .execute();
        sql.update(LOSS)
                .setNull(LOSS.NOTE)
                .where(LOSS.PARTY_ID.in(subject.members()))
                .execute();
    }
}
