package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY;
import static zhiji.archive.jooq.Tables.PARTY_IDENTIFIER;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.archive.PartyProfiles.Member;
import zhiji.archive.PartyProfiles.Placement;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Via;

/** Moves parties behind one another and back. The number of statements does not depend on how many there are. */
@Repository
class ProfileStore {

    private final DSLContext sql;
    private final PartyParts parts;

    ProfileStore(DSLContext sql, PartyParts parts) {
        this.sql = sql;
        this.parts = parts;
    }

    List<Member> load(Collection<PartyId> ids) {
        return fetch(PartyStore.whole(sql).where(PARTY.ID.in(ids)).orderBy(PARTY.ID));
    }

    List<Member> lock(Collection<PartyId> ids) {
        return fetch(PartyStore.whole(sql)
                .where(PARTY.ID.in(ids))
                .orderBy(PARTY.ID)
                .forUpdate()
                .of(PARTY));
    }

    void place(List<Placement> placements) {
        var shown = placements.stream().filter(ProfileStore::isShown).toList();
        var hidden = placements.stream().filter(one -> !isShown(one)).toList();
        // First everybody lets go of numbers, then those that are shown take theirs.
        parts.claimNumbers(ids(placements), false);
        updateRows(placements);
        rewriteParts(hidden);
        parts.claimNumbers(ids(hidden), false);
        parts.delete(ids(rewritten(shown)));
        refuseTakenNumbers(shown);
        parts.insert(parties(shown));
        parts.claimNumbers(ids(shown), true);
    }

    private void rewriteParts(List<Placement> placements) {
        parts.delete(ids(rewritten(placements)));
        parts.insert(parties(placements));
    }

    private void updateRows(List<Placement> placements) {
        var updates = placements.stream().map(placement -> {
            var row = sql.newRecord(PARTY);
            row.setCurrentId(isShown(placement) ? null : placement.current());
            var profile = placement.profile();
            if (profile != null) {
                var content = profile.content();
                var index = SearchIndex.of(content);
                row.setVersion(profile.version());
                row.setKind(content.kind().name());
                row.setName(content.name());
                row.setSortKey(index.sortKey());
                row.setSearchText(index.text());
                row.setTokens(index.codes());
                row.setOwnerId(content.ownerId());
                row.setCity(PartyStore.city(content));
                row.setTags(content.tags().toArray(String[]::new));
                row.setSource(content.source());
                row.setRemarks(content.remarks());
                row.setCustom(PartyDocument.write(content.customValues()));
                row.setUpdatedAt(profile.updatedAt());
            }
            return sql.update(PARTY).set(row).where(PARTY.ID.eq(placement.id()));
        });
        sql.batch(updates.toList()).execute();
    }

    /** A number that was removed from the shared profile by hand may have gone to somebody else. */
    private void refuseTakenNumbers(List<Placement> shown) {
        var ids = ids(shown);
        var mine = PARTY_IDENTIFIER.as("mine");
        sql.select(PARTY_IDENTIFIER.VALUE, PARTY_IDENTIFIER.PARTY_ID)
                .from(PARTY_IDENTIFIER)
                .join(mine)
                .on(mine.SCHEME.eq(PARTY_IDENTIFIER.SCHEME).and(mine.VALUE.eq(PARTY_IDENTIFIER.VALUE)))
                .where(mine.PARTY_ID.in(ids))
                .and(DSL.not(mine.UNVERIFIED))
                .and(PARTY_IDENTIFIER.EXCLUSIVE)
                .and(PARTY_IDENTIFIER.PARTY_ID.notIn(ids))
                .limit(1)
                .forEach(row -> {
                    throw Problem.conflict(
                            Problem.Field.of("identifiers", "identifier.taken", row.value1(), row.value2()));
                });
    }

    private static List<Member> fetch(Select<? extends Record> rows) {
        return rows.fetch(row -> {
            var party = PartyStore.party(row);
            return new Member(party, Objects.requireNonNullElse(row.get(PARTY.CURRENT_ID), party.id()));
        });
    }

    private static boolean isShown(Placement placement) {
        return placement.id().equals(placement.current());
    }

    private static List<PartyId> ids(Collection<Placement> placements) {
        return placements.stream().map(Placement::id).toList();
    }

    private static List<Placement> rewritten(List<Placement> placements) {
        return placements.stream().filter(one -> one.profile() != null).toList();
    }

    /** The parties whose lists are written anew; only their id and content matter for that. */
    private static List<Party> parties(List<Placement> placements) {
        return placements.stream()
                .flatMap(one -> one.profile() == null
                        ? Stream.empty()
                        : Stream.of(new Party(
                                one.id(),
                                one.profile().version(),
                                one.profile().content(),
                                one.profile().updatedAt(),
                                null,
                                Via.PAGE,
                                one.profile().updatedAt(),
                                null)))
                .toList();
    }
}
