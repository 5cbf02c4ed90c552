package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY;
import static zhiji.archive.jooq.Tables.PARTY_RELATION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Right;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.types.Visibility;

/** Front door to how parties stand to each other. */
@Service
class Relations {

    private static final String TYPE = "relations";

    private final DSLContext sql;
    private final Parties parties;
    private final TreeQueries trees;
    private final Visibility visibility;
    private final Clock clock;

    Relations(DSLContext sql, Parties parties, TreeQueries trees, Visibility visibility, Clock clock) {
        this.sql = sql;
        this.parties = parties;
        this.trees = trees;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** A relation to be made, looked at from one party. */
    record NewRelation(
            RelationKind kind,
            Direction direction,
            PartyId partyId,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        NewRelation {
            Required.value("kind", kind);
            Required.value("direction", direction);
            Required.value("partyId", partyId);
        }
    }

    List<Relation> of(PartyId party, Actor actor) {
        var members = parties.require(party, actor).members();
        var outgoing = PARTY_RELATION.PARTY_ID.in(members);
        var other = PARTY.as("other");
        return sql.select(
                        PARTY_RELATION.ID,
                        PARTY_RELATION.KIND,
                        DSL.field(outgoing),
                        PARTY.ID,
                        PARTY.NAME,
                        PARTY.KIND,
                        PARTY_RELATION.SINCE_DATE,
                        PARTY_RELATION.UNTIL_DATE)
                .from(PARTY_RELATION)
                .join(other)
                .on(other.ID.eq(
                        DSL.when(outgoing, PARTY_RELATION.OTHER_PARTY_ID).otherwise(PARTY_RELATION.PARTY_ID)))
                .join(PARTY)
                .on(PARTY.ID.eq(DSL.coalesce(other.CURRENT_ID, other.ID)))
                .where(outgoing.or(PARTY_RELATION.OTHER_PARTY_ID.in(members)))
                .and(PARTY.ID.notIn(members))
                .and(PartyStore.living())
                .and(visibility.of(actor, ArchiveTypes.PARTIES, PARTY.ID, PARTY.OWNER_ID))
                .orderBy(PARTY_RELATION.KIND, PARTY.SORT_KEY, PARTY_RELATION.ID)
                .fetch(row -> new Relation(
                        row.value1(),
                        RelationKind.valueOf(row.value2()),
                        row.value3() ? Direction.OUT : Direction.IN,
                        new Relation.Other(row.value4(), row.value5(), PartyKind.valueOf(row.value6())),
                        row.value7(),
                        row.value8()));
    }

    @Transactional
    UUID create(PartyId party, NewRelation wanted, Actor actor) {
        visibility.require(actor, TYPE, Right.CREATE);
        var one = parties.require(party, actor).current();
        var other = parties.require(wanted.partyId(), actor).current();
        if (one.equals(other)) {
            throw Problem.invalid(List.of(Problem.Field.of("partyId", "relation.itself")));
        }
        if (wanted.since() != null && wanted.until() != null && wanted.until().isBefore(wanted.since())) {
            throw Problem.invalid(List.of(Problem.Field.of("until", "date.before", wanted.until(), wanted.since())));
        }
        var outgoing = wanted.direction() == Direction.OUT;
        switch (wanted.kind()) {
            case BELONGS_TO, BRANCH_OF -> refuseCircle(outgoing ? one : other, outgoing ? other : one);
            case HOUSEHOLD_OF -> refuseCircle(outgoing ? other : one, outgoing ? one : other);
            case EMPLOYS, REFERS -> {}
        }
        var id = Ids.next();
        sql.insertInto(PARTY_RELATION)
                .set(PARTY_RELATION.ID, id)
                .set(PARTY_RELATION.PARTY_ID, outgoing ? one : other)
                .set(PARTY_RELATION.OTHER_PARTY_ID, outgoing ? other : one)
                .set(PARTY_RELATION.KIND, wanted.kind().name())
                .set(PARTY_RELATION.SINCE_DATE, wanted.since())
                .set(PARTY_RELATION.UNTIL_DATE, wanted.until())
                .set(PARTY_RELATION.CREATED_AT, clock.instant())
                .set(PARTY_RELATION.CREATED_BY, actor.id())
                .execute();
        return id;
    }

    private void refuseCircle(PartyId below, PartyId above) {
        trees.lock();
        if (trees.isAbove(below, above)) {
            throw Problem.invalid(List.of(Problem.Field.of("partyId", "relation.circle")));
        }
    }

    @Transactional
    void delete(PartyId party, UUID id, Actor actor) {
        visibility.require(actor, TYPE, Right.DELETE);
        var members = parties.require(party, actor).members();
        var deleted = sql.deleteFrom(PARTY_RELATION)
                .where(PARTY_RELATION.ID.eq(id))
                .and(PARTY_RELATION.PARTY_ID.in(members).or(PARTY_RELATION.OTHER_PARTY_ID.in(members)))
                .execute();
        if (deleted == 0) {
            throw Problem.notFound("not-found");
        }
    }
}
