package zhiji.hierarchy;

import static zhiji.hierarchy.jooq.Tables.PROPOSAL;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.archive.RelationKind;
import zhiji.hierarchy.Proposal.State;
import zhiji.hierarchy.jooq.tables.records.ProposalRecord;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;

/** Keeps what was proposed and what became of it: a pair is proposed once, refused ones are never proposed again. */
@Repository
class ProposalStore {

    private final DSLContext sql;

    ProposalStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A place in the list. */
    record Position(int strength, UUID id) {}

    void insert(Collection<Proposal.Found> found, Instant at) {
        var rows = found.stream().map(one -> {
            var row = sql.newRecord(PROPOSAL);
            row.setId(Ids.next());
            row.setPartyId(one.below());
            row.setOtherPartyId(one.above());
            row.setKind(one.bond().kind().name());
            row.setStrength((short) one.bond().strength());
            row.setEvidence(one.bond().evidence().stream().map(Enum::name).toArray(String[]::new));
            row.setState(State.OPEN.name());
            row.setFoundAt(at);
            return row;
        });
        sql.insertInto(PROPOSAL).set(rows.toList()).onConflictDoNothing().execute();
    }

    Optional<Proposal> find(UUID id) {
        return sql.selectFrom(PROPOSAL).where(PROPOSAL.ID.eq(id)).forUpdate().fetchOptional(ProposalStore::proposal);
    }

    /** The open ones that any of the parties takes part in. */
    List<Proposal> of(Collection<PartyId> parties) {
        var ids = parties.toArray(PartyId[]::new);
        return sql.selectFrom(PROPOSAL)
                .where(PROPOSAL.STATE.eq(State.OPEN.name()))
                .and(PROPOSAL.PARTY_ID.eq(DSL.any(ids)).or(PROPOSAL.OTHER_PARTY_ID.eq(DSL.any(ids))))
                .orderBy(PROPOSAL.STRENGTH.desc(), PROPOSAL.ID.desc())
                .fetch(ProposalStore::proposal);
    }

    /** Whether the parties of one side and those of the other were proposed to each other before, whatever came of it. */
    boolean isKnown(Collection<PartyId> some, Collection<PartyId> others) {
        var one = some.toArray(PartyId[]::new);
        var other = others.toArray(PartyId[]::new);
        return sql.fetchExists(
                PROPOSAL,
                PROPOSAL.PARTY_ID
                        .eq(DSL.any(one))
                        .and(PROPOSAL.OTHER_PARTY_ID.eq(DSL.any(other)))
                        .or(PROPOSAL.PARTY_ID.eq(DSL.any(other)).and(PROPOSAL.OTHER_PARTY_ID.eq(DSL.any(one)))));
    }

    /** The open ones, the surest first. */
    List<Proposal> open(@Nullable Position after, int limit) {
        return sql.selectFrom(PROPOSAL)
                .where(PROPOSAL.STATE.eq(State.OPEN.name()))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(PROPOSAL.STRENGTH, PROPOSAL.ID).lt((short) after.strength(), after.id()))
                .orderBy(PROPOSAL.STRENGTH.desc(), PROPOSAL.ID.desc())
                .limit(limit)
                .fetch(ProposalStore::proposal);
    }

    void decide(UUID id, State state, @Nullable UUID relation, Instant at, Actor actor) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.STATE, state.name())
                .set(PROPOSAL.RELATION_ID, relation)
                .set(PROPOSAL.DECIDED_AT, at)
                .set(PROPOSAL.UPDATED_BY, actor.id())
                .where(PROPOSAL.ID.eq(id))
                .execute();
    }

    private static Proposal proposal(ProposalRecord row) {
        return new Proposal(
                row.getId(),
                row.getPartyId(),
                row.getOtherPartyId(),
                RelationKind.valueOf(row.getKind()),
                row.getStrength(),
                Arrays.stream(row.getEvidence()).map(Evidence::valueOf).toList(),
                State.valueOf(row.getState()),
                row.getRelationId());
    }
}
