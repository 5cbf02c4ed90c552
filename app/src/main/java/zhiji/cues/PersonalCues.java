package zhiji.cues;

import static zhiji.cues.jooq.Tables.CUE;
import static zhiji.cues.jooq.Tables.FOLLOW_UP;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import zhiji.platform.PartyId;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.Subject;

/** What was noticed about a person's mood, and who asked them about it: it goes. */
@Component
class PersonalCues implements PersonalHolding {

    private final DSLContext sql;

    PersonalCues(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> speakingOf(Collection<PartyId> members) {
        return sql.select(CUE.ID).from(CUE).where(CUE.PARTY_ID.in(members)).fetchSet(CUE.ID);
    }

    @Override
    public List<Fate> fates(Subject subject) {
        return List.of(Fate.goes("cues", sql.fetchCount(CUE, CUE.PARTY_ID.in(subject.members()))));
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        sql.deleteFrom(CUE).where(CUE.PARTY_ID.in(subject.members())).execute();
        sql.deleteFrom(FOLLOW_UP)
                .where(FOLLOW_UP.PARTY_ID.in(subject.members()))
                .execute();
    }

    @Override
    public Set<PartyId> active(Collection<PartyId> parties, Instant since) {
        return sql.selectDistinct(CUE.PARTY_ID)
                .from(CUE)
                .where(CUE.PARTY_ID.eq(DSL.any(parties.toArray(PartyId[]::new))))
                .and(CUE.CREATED_AT.ge(since))
                .fetchSet(CUE.PARTY_ID);
    }
}
