package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY;
import static zhiji.archive.jooq.Tables.PARTY_CONTACT;
import static zhiji.archive.jooq.Tables.PARTY_IDENTIFIER;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.search.SearchText;
import zhiji.types.Visibility;

/** Looks up many parties at once. */
@Repository
class DirectoryQueries {

    private static final zhiji.archive.jooq.tables.Party MEMBER = PARTY.as("member");

    private final DSLContext sql;
    private final Visibility visibility;

    DirectoryQueries(DSLContext sql, Visibility visibility) {
        this.sql = sql;
        this.visibility = visibility;
    }

    /** The living parties that these ids stand for, each with all ids that stand for it. */
    Map<PartyId, Cluster> clusters(Collection<PartyId> ids, Actor actor) {
        var asked = PARTY.as("asked");
        var members = DSL.array(DSL.select(MEMBER.ID).from(MEMBER).where(MEMBER.CURRENT_ID.eq(PARTY.ID)));
        return sql.select(asked.ID, PARTY.ID, members)
                .from(asked)
                .join(PARTY)
                .on(PARTY.ID.eq(DSL.coalesce(asked.CURRENT_ID, asked.ID)))
                .where(asked.ID.eq(DSL.any(ids.toArray(PartyId[]::new))))
                .and(PartyStore.living())
                .and(visibility.of(actor, ArchiveTypes.PARTIES, PARTY.ID, PARTY.OWNER_ID))
                .fetchMap(row -> row.value1(), row -> Cluster.of(row.value2(), List.of(row.value3())));
    }

    List<PartyId> living(@Nullable PartyId position, int limit) {
        return sql.select(PARTY.ID)
                .from(PARTY)
                .where(PartyStore.living())
                .and(position == null ? DSL.noCondition() : PARTY.ID.gt(position))
                .orderBy(PARTY.ID)
                .limit(limit)
                .fetch(row -> row.value1());
    }

    Condition isLiving(Field<PartyId> party) {
        return DSL.exists(living(party));
    }

    Condition isVisible(Field<PartyId> party, Actor actor) {
        return DSL.exists(living(party).and(visibility.of(actor, ArchiveTypes.PARTIES, PARTY.ID, PARTY.OWNER_ID)));
    }

    private static SelectConditionStep<?> living(Field<PartyId> party) {
        return DSL.selectOne().from(PARTY).where(PARTY.ID.eq(party)).and(PartyStore.living());
    }

    List<PartyDirectory.Freshness> freshness(Instant since) {
        return sql.select(PARTY.OWNER_ID, DSL.count(), DSL.count().filterWhere(PARTY.UPDATED_AT.lt(since)))
                .from(PARTY)
                .where(PartyStore.living())
                .groupBy(PARTY.OWNER_ID)
                .fetch(row -> new PartyDirectory.Freshness(row.value1(), row.value2(), row.value3()));
    }

    Optional<Cluster> cluster(PartyId id) {
        var asked = PARTY.as("asked");
        var members = DSL.array(DSL.select(MEMBER.ID).from(MEMBER).where(MEMBER.CURRENT_ID.eq(PARTY.ID)));
        return sql.select(PARTY.ID, members)
                .from(asked)
                .join(PARTY)
                .on(PARTY.ID.eq(DSL.coalesce(asked.CURRENT_ID, asked.ID)))
                .where(asked.ID.eq(id))
                .fetchOptional(row -> Cluster.of(row.value1(), List.of(row.value2())));
    }

    Map<PartyId, List<PartyId>> membersOf(Collection<PartyId> currents) {
        var current = DSL.coalesce(PARTY.CURRENT_ID, PARTY.ID);
        var ids = currents.toArray(PartyId[]::new);
        return sql.select(current, PARTY.ID)
                .from(PARTY)
                .where(PARTY.ID.eq(DSL.any(ids)).or(PARTY.CURRENT_ID.eq(DSL.any(ids))))
                .fetchGroups(row -> row.value1(), row -> row.value2());
    }

    List<PartyId> untouchedPersons(Instant since, @Nullable PartyId position, int limit) {
        return sql.select(PARTY.ID)
                .from(PARTY)
                .where(PARTY.KIND.eq(PartyKind.PERSON.name()))
                .and(PARTY.CURRENT_ID.isNull())
                .and(PARTY.UPDATED_AT.lt(since))
                .and(position == null ? DSL.noCondition() : PARTY.ID.gt(position))
                .orderBy(PARTY.ID)
                .limit(limit)
                .fetch(row -> row.value1());
    }

    List<PartyId> members(PartyId current) {
        return sql.select(PARTY.ID)
                .from(PARTY)
                .where(PARTY.ID.eq(current).or(PARTY.CURRENT_ID.eq(current)))
                .fetch(row -> row.value1());
    }

    /** Of twins with one number the older. */
    Map<String, PartyId> byNumber(String scheme, Collection<String> numbers, Actor actor) {
        var oldest = new HashMap<String, PartyId>();
        holders(scheme, numbers, actor).forEach((number, ids) -> oldest.put(number, new PartyId(ids.getFirst())));
        return oldest;
    }

    /** All living parties that have these numbers of a scheme. */
    Map<String, List<UUID>> holders(String scheme, Collection<String> numbers, Actor actor) {
        return sql.select(PARTY_IDENTIFIER.VALUE, PARTY_IDENTIFIER.PARTY_ID)
                .from(PARTY_IDENTIFIER)
                .join(PARTY)
                .on(PARTY.ID.eq(PARTY_IDENTIFIER.PARTY_ID))
                .where(PARTY_IDENTIFIER.SCHEME.eq(scheme))
                .and(PARTY_IDENTIFIER.VALUE.eq(DSL.any(numbers.toArray(String[]::new))))
                // As a constant: it decides which of the two partial indexes serves.
                .and(PARTY_IDENTIFIER.EXCLUSIVE.eq(
                        DSL.inline(IdentifierScheme.exclusive().contains(scheme))))
                .and(PartyStore.living())
                .and(visibility.of(actor, ArchiveTypes.PARTIES, PARTY.ID, PARTY.OWNER_ID))
                .orderBy(PARTY_IDENTIFIER.PARTY_ID)
                .fetchGroups(row -> row.value1(), row -> row.value2().value());
    }

    /** The living parties that are reached there, themselves or by one of their members. */
    List<PartyId> reachedAt(String value, int limit, Actor actor) {
        return sql.selectDistinct(PARTY.ID)
                .from(PARTY_CONTACT)
                .join(MEMBER)
                .on(MEMBER.ID.eq(PARTY_CONTACT.PARTY_ID))
                .join(PARTY)
                .on(PARTY.ID.eq(DSL.coalesce(MEMBER.CURRENT_ID, MEMBER.ID)))
                .where(PARTY_CONTACT.VALUE.eq(value))
                .and(DSL.not(PARTY_CONTACT.INVALID))
                .and(PartyStore.living())
                .and(visibility.of(actor, ArchiveTypes.PARTIES, PARTY.ID, PARTY.OWNER_ID))
                .orderBy(PARTY.ID)
                .limit(limit)
                .fetch(row -> row.value1());
    }

    /** All living parties of these names. */
    Map<String, List<UUID>> named(Collection<String> names, Actor actor) {
        return sql.select(PARTY.NAME, PARTY.ID)
                .from(PARTY)
                .where(PARTY.SORT_KEY.eq(
                        DSL.any(names.stream().map(SearchText::sortKey).toArray(String[]::new))))
                .and(PARTY.NAME.eq(DSL.any(names.toArray(String[]::new))))
                .and(PartyStore.living())
                .and(visibility.of(actor, ArchiveTypes.PARTIES, PARTY.ID, PARTY.OWNER_ID))
                .orderBy(PARTY.ID)
                .fetchGroups(row -> row.value1(), row -> row.value2().value());
    }

    /** By what parties are named best: their customer code, else what they are called. */
    Map<UUID, List<String>> texts(Collection<UUID> ids) {
        var code = DSL.field(DSL.select(PARTY_IDENTIFIER.VALUE)
                .from(PARTY_IDENTIFIER)
                .where(PARTY_IDENTIFIER.PARTY_ID.eq(PARTY.ID))
                .and(PARTY_IDENTIFIER.SCHEME.eq(IdentifierScheme.CUSTOMER_CODE))
                .limit(1));
        return sql.select(PARTY.ID, code, PARTY.NAME)
                .from(PARTY)
                .where(PARTY.ID.eq(DSL.any(ids.stream().map(PartyId::new).toArray(PartyId[]::new))))
                .fetchMap(
                        row -> row.value1().value(),
                        row -> Stream.of(row.value2(), row.value3())
                                .filter(Objects::nonNull)
                                .toList());
    }
}
