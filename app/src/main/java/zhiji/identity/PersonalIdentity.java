package zhiji.identity;

import static zhiji.identity.jooq.Tables.DECISION;
import static zhiji.identity.jooq.Tables.DECISION_PARTY;
import static zhiji.identity.jooq.Tables.DIFFERENCE;
import static zhiji.identity.jooq.Tables.DRAFT;
import static zhiji.identity.jooq.Tables.HAND_EDIT;
import static zhiji.identity.jooq.Tables.MERGE;
import static zhiji.identity.jooq.Tables.MERGE_MEMBER;
import static zhiji.identity.jooq.Tables.OWN_PROFILE;
import static zhiji.identity.jooq.Tables.REFILED;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.PartyId;
import zhiji.records.TimelineEntry;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.Subject;
import zhiji.types.Teller;

/** What is kept about who is who: profiles of merged members, keys by which people are recognised, reasons of decisions. */
@Component
class PersonalIdentity implements PersonalHolding {

    private final DSLContext sql;
    private final MergeStore merges;
    private final KeyStore keys;
    private final JsonMapper json;

    PersonalIdentity(DSLContext sql, MergeStore merges, KeyStore keys, JsonMapper json) {
        this.sql = sql;
        this.merges = merges;
        this.keys = keys;
        this.json = json;
    }

    @Override
    public Set<String> names(Collection<PartyId> members) {
        var names = new HashSet<String>();
        merges.ownProfiles(members)
                .values()
                .forEach(profile -> names.addAll(profile.content().callings()));
        return names;
    }

    @Override
    public void tell(Subject subject, Teller teller) {
        sql.select(DECISION.DECIDED_AT, DECISION.KIND, DECISION.REASON)
                .from(DECISION)
                .where(DECISION.ID.in(decisions(subject)))
                .orderBy(DECISION.DECIDED_AT, DECISION.ID)
                .forEach(row -> {
                    var told = new LinkedHashMap<String, @Nullable Object>();
                    told.put("at", row.value1());
                    told.put("kind", row.value2().toLowerCase(Locale.ROOT));
                    told.put("text", row.value3());
                    teller.row("decisions", told);
                });
        merges.ownProfiles(subject.members())
                .values()
                .forEach(profile -> profile.content().callings().forEach(calling -> {
                    var told = new LinkedHashMap<String, @Nullable Object>();
                    told.put("value", calling);
                    teller.row("merged", told);
                }));
    }

    @Override
    public List<Fate> fates(Subject subject) {
        return List.of(
                Fate.goes("profiles", sql.fetchCount(OWN_PROFILE, OWN_PROFILE.PARTY_ID.in(subject.members()))),
                Fate.proof("merges", sql.fetchCount(DECISION, DECISION.ID.in(decisions(subject)))));
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        var members = subject.members();
        merges.deleteOwnProfiles(members);
        sql.deleteFrom(HAND_EDIT).where(HAND_EDIT.PARTY_ID.in(members)).execute();
        keys.delete(members);
        sql.update(REFILED)
                .set(REFILED.KEYS, new Long[0])
                .where(REFILED.PARTY_ID.in(members))
                .execute();
        sql.deleteFrom(DIFFERENCE)
                .where(DIFFERENCE.PARTY_ID.in(members).or(DIFFERENCE.OTHER_PARTY_ID.in(members)))
                .execute();
        subject.names()
                .forEach(name -> sql.deleteFrom(DRAFT)
                        .where(DSL.position(DRAFT.CONTENT.cast(String.class), name)
                                .gt(0))
                        .execute());
        sql.update(MERGE)
                .set(MERGE.REASON, "")
                .where(MERGE.ID.in(
                        DSL.select(MERGE_MEMBER.MERGE_ID).from(MERGE_MEMBER).where(MERGE_MEMBER.PARTY_ID.in(members))))
                .execute();
        sql.selectFrom(DECISION)
                .where(DECISION.ID.in(decisions(subject)))
                .fetch()
                .forEach(decision -> {
                    var named = json.readValue(decision.getParties().data(), TimelineEntry.Named[].class);
                    var renamed = Stream.of(named)
                            .map(one -> members.contains(one.id()) ? new TimelineEntry.Named(one.id(), alias) : one)
                            .toList();
                    decision.setReason("");
                    decision.setParties(JSONB.valueOf(json.writeValueAsString(renamed)));
                    decision.update();
                });
    }

    private static Select<Record1<UUID>> decisions(Subject subject) {
        return DSL.select(DECISION_PARTY.DECISION_ID)
                .from(DECISION_PARTY)
                .where(DECISION_PARTY.PARTY_ID.in(subject.members()));
    }
}
