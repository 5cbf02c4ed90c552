package zhiji.privacy;

import static zhiji.privacy.jooq.Tables.CONSENT;
import static zhiji.privacy.jooq.Tables.STANDING;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Via;
import zhiji.privacy.jooq.tables.records.ConsentRecord;
import zhiji.records.RecordUse;

/** Keeps what persons said, and what of it holds. */
@Repository
class ConsentStore implements RecordUse {

    private final DSLContext sql;
    private final JsonMapper json;

    ConsentStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(PartyId party, Collection<Consent> said) {
        sql.batchInsert(said.stream().map(one -> row(party, one)).toList()).execute();
    }

    private ConsentRecord row(PartyId party, Consent consent) {
        var row = sql.newRecord(CONSENT);
        row.setId(consent.id());
        row.setPartyId(party);
        row.setPurpose(consent.matter().purpose().name());
        row.setChannel(consent.matter().channel().name());
        row.setGranted(consent.granted());
        row.setSource(consent.evidence().source().name());
        row.setNote(consent.evidence().note());
        row.setGivenAt(consent.evidence().givenAt());
        row.setRecordedAt(consent.recordedAt());
        row.setCreatedBy(consent.recordedBy());
        row.setVia(consent.via().name());
        return row;
    }

    /** All that was said, the latest first. */
    List<Consent> of(Collection<PartyId> members) {
        return sql.selectFrom(CONSENT)
                .where(CONSENT.PARTY_ID.in(members))
                .orderBy(CONSENT.GIVEN_AT.desc(), CONSENT.ID.desc())
                .fetch(row -> new Consent(
                        row.getId(),
                        new Consent.Matter(
                                ConsentPurpose.valueOf(row.getPurpose()), ConsentChannel.valueOf(row.getChannel())),
                        row.getGranted(),
                        new Consent.Evidence(ConsentSource.valueOf(row.getSource()), row.getGivenAt(), row.getNote()),
                        row.getRecordedAt(),
                        row.getCreatedBy(),
                        Via.valueOf(row.getVia())));
    }

    Set<PartyId> given(Collection<PartyId> parties, Instant since) {
        return sql.selectDistinct(CONSENT.PARTY_ID)
                .from(CONSENT)
                .where(CONSENT.PARTY_ID.eq(DSL.any(parties.toArray(PartyId[]::new))))
                .and(CONSENT.GIVEN_AT.ge(since))
                .fetchSet(CONSENT.PARTY_ID);
    }

    void save(PartyId party, ConsentStanding standing) {
        var row = sql.newRecord(STANDING);
        row.setPartyId(party);
        row.setMarketing(channels(standing.granted(ConsentPurpose.MARKETING)));
        row.setCare(channels(standing.granted(ConsentPurpose.CARE)));
        row.setSurvey(channels(standing.granted(ConsentPurpose.SURVEY)));
        row.setProfiling(standing.agreed(ConsentPurpose.PROFILING));
        row.setSharing(standing.agreed(ConsentPurpose.SHARING));
        var refused = standing.refused();
        row.setRefused(refused == null ? null : written(refused.stream().map(ConsentPurpose::key)));
        sql.insertInto(STANDING)
                .set(row)
                .onConflict(STANDING.PARTY_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void forgetStanding(Collection<PartyId> parties) {
        sql.deleteFrom(STANDING).where(STANDING.PARTY_ID.in(parties)).execute();
    }

    /** What speaks for a consent may name the person; that they agreed does not. */
    void forgetNotes(Collection<PartyId> parties) {
        sql.update(CONSENT)
                .setNull(CONSENT.NOTE)
                .where(CONSENT.PARTY_ID.in(parties))
                .and(CONSENT.NOTE.isNotNull())
                .execute();
    }

    /** What somebody agreed to is not taken back with the file they came by. */
    @Override
    public Set<UUID> used(String type, Collection<UUID> records, Actor actor) {
        return sql.selectDistinct(CONSENT.PARTY_ID)
                .from(CONSENT)
                .where(CONSENT.PARTY_ID.eq(
                        DSL.any(records.stream().map(PartyId::new).toArray(PartyId[]::new))))
                .fetchSet(row -> row.value1().value());
    }

    private @Nullable JSONB channels(@Nullable List<ConsentChannel> channels) {
        return channels == null ? null : written(channels.stream().map(ConsentChannel::key));
    }

    private JSONB written(Stream<String> keys) {
        return JSONB.valueOf(json.writeValueAsString(keys.toList()));
    }
}
