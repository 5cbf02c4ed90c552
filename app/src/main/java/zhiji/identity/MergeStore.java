package zhiji.identity;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static zhiji.identity.jooq.Tables.HAND_EDIT;
import static zhiji.identity.jooq.Tables.MERGE;
import static zhiji.identity.jooq.Tables.MERGE_MEMBER;
import static zhiji.identity.jooq.Tables.OWN_PROFILE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyProfiles.Profile;
import zhiji.platform.PartyId;
import zhiji.platform.Via;

/** Keeps merges, and what is recorded of parties themselves while their rows show a shared profile. */
@Repository
class MergeStore {

    private final DSLContext sql;
    private final JsonMapper json;

    MergeStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** One decision at a time: each looks at what the others left behind. */
    void lock() {
        sql.execute("select pg_advisory_xact_lock(hashtext('identity.merge'))");
    }

    void insert(Merge merge) {
        sql.insertInto(MERGE)
                .set(MERGE.ID, merge.id())
                .set(MERGE.SURVIVOR_ID, merge.survivor())
                .set(MERGE.CHOICES, written(merge.choices()))
                .set(MERGE.REASON, merge.reason())
                .set(MERGE.FORCED, merge.forced())
                .set(MERGE.DECIDED_AT, merge.at())
                .set(MERGE.CREATED_BY, merge.by())
                .set(MERGE.VIA, merge.via().name())
                .execute();
        var rows = merge.members().stream().map(member -> {
            var row = sql.newRecord(MERGE_MEMBER);
            row.setMergeId(merge.id());
            row.setPartyId(member.id());
            row.setPartId(member.part());
            row.setVersion(member.version());
            row.setWithdrawn(member.withdrawn());
            return row;
        });
        sql.batchInsert(rows.toList()).execute();
    }

    Optional<Merge> find(UUID id) {
        return fetch(MERGE.ID.eq(id)).stream().findFirst();
    }

    /** The merges that hold these parties together, the oldest first. */
    List<Merge> holding(Collection<PartyId> parties) {
        return fetch(MERGE.ID.in(select(MERGE_MEMBER.MERGE_ID)
                .from(MERGE_MEMBER)
                .where(MERGE_MEMBER.PARTY_ID.in(parties))
                .andNot(MERGE_MEMBER.WITHDRAWN)));
    }

    boolean haveWithdrawn(Collection<PartyId> parties) {
        return sql.fetchExists(DSL.select(MERGE_MEMBER.MERGE_ID)
                .from(MERGE_MEMBER)
                .where(MERGE_MEMBER.PARTY_ID.in(parties))
                .and(MERGE_MEMBER.WITHDRAWN)
                .groupBy(MERGE_MEMBER.MERGE_ID)
                .having(DSL.count().gt(1)));
    }

    void withdraw(UUID merge) {
        sql.update(MERGE_MEMBER)
                .set(MERGE_MEMBER.WITHDRAWN, true)
                .where(MERGE_MEMBER.MERGE_ID.eq(merge))
                .execute();
    }

    void withdraw(PartyId member) {
        sql.update(MERGE_MEMBER)
                .set(MERGE_MEMBER.WITHDRAWN, true)
                .where(MERGE_MEMBER.PARTY_ID.eq(member))
                .execute();
    }

    /** What is recorded of those parties themselves whose rows show a shared profile. */
    Map<PartyId, Profile> ownProfiles(Collection<PartyId> parties) {
        return sql.selectFrom(OWN_PROFILE)
                .where(OWN_PROFILE.PARTY_ID.in(parties))
                .fetchMap(
                        row -> row.getPartyId(),
                        row -> new Profile(
                                row.getVersion(),
                                json.readValue(row.getContent().data(), PartyContent.class),
                                row.getUpdatedAt()));
    }

    void saveOwnProfiles(Map<PartyId, Profile> profiles) {
        var rows = profiles.entrySet().stream().map(entry -> {
            var profile = entry.getValue();
            return sql.insertInto(OWN_PROFILE)
                    .set(OWN_PROFILE.PARTY_ID, entry.getKey())
                    .set(OWN_PROFILE.VERSION, profile.version())
                    .set(OWN_PROFILE.UPDATED_AT, profile.updatedAt())
                    .set(OWN_PROFILE.CONTENT, written(profile.content()))
                    .onConflict(OWN_PROFILE.PARTY_ID)
                    .doUpdate()
                    .setAllToExcluded();
        });
        sql.batch(rows.toList()).execute();
    }

    void deleteOwnProfiles(Collection<PartyId> parties) {
        sql.deleteFrom(OWN_PROFILE).where(OWN_PROFILE.PARTY_ID.in(parties)).execute();
    }

    Map<PartyId, HandEdit> handEdits(Collection<PartyId> parties) {
        return sql.selectFrom(HAND_EDIT)
                .where(HAND_EDIT.PARTY_ID.in(parties))
                .fetchMap(
                        row -> row.getPartyId(),
                        row -> new HandEdit(
                                json.readValue(row.getFields().data(), new TypeReference<>() {}),
                                json.readValue(row.getStruck().data(), new TypeReference<Set<String>>() {}),
                                json.readValue(row.getShown().data(), PartyContent.class),
                                row.getShownFor()));
    }

    void saveHandEdit(PartyId party, HandEdit edit) {
        sql.insertInto(HAND_EDIT)
                .set(HAND_EDIT.PARTY_ID, party)
                .set(HAND_EDIT.FIELDS, written(edit.fields()))
                .set(HAND_EDIT.STRUCK, written(edit.struck()))
                .set(HAND_EDIT.SHOWN, written(edit.shown()))
                .set(HAND_EDIT.SHOWN_FOR, edit.shownFor())
                .onConflict(HAND_EDIT.PARTY_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private List<Merge> fetch(Condition condition) {
        return sql.select(MERGE.fields())
                .select(members())
                .from(MERGE)
                .where(condition)
                .orderBy(MERGE.DECIDED_AT, MERGE.ID)
                .fetch(row -> new Merge(
                        row.get(MERGE.ID),
                        row.get(MERGE.SURVIVOR_ID),
                        json.readValue(row.get(MERGE.CHOICES).data(), new TypeReference<Map<String, PartyId>>() {}),
                        row.get(MERGE.REASON),
                        row.get(MERGE.FORCED),
                        row.get(MERGE.DECIDED_AT),
                        row.get(MERGE.CREATED_BY),
                        Via.valueOf(row.get(MERGE.VIA)),
                        row.get(members())));
    }

    private static Field<List<Merge.Member>> members() {
        return multiset(select(
                                MERGE_MEMBER.PARTY_ID,
                                MERGE_MEMBER.PART_ID,
                                MERGE_MEMBER.VERSION,
                                MERGE_MEMBER.WITHDRAWN)
                        .from(MERGE_MEMBER)
                        .where(MERGE_MEMBER.MERGE_ID.eq(MERGE.ID))
                        .orderBy(MERGE_MEMBER.PARTY_ID))
                .as("members")
                .convertFrom(rows -> rows.map(Records.mapping(Merge.Member::new)));
    }

    private JSONB written(@Nullable Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
