package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.types.Visibility;

/**
 * Reads the trees that relations make of parties, each merged customer as one. Circles, which merges can close, end where
 * they begin; nothing is followed further than {@value #DEEPEST} steps.
 */
@Repository
class TreeQueries {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTIES = 10_000;

    /** Serialises whoever ties trees together, so that no two of them close a circle. */
    private static final long LOCK = 0x7A68_696A_696A_7472L;

    private static final zhiji.archive.jooq.tables.Party SHOWN = PARTY.as("shown");

    /** From {@code member}, an id of the upper party, to {@code shown}, the lower one as it stands now. */
    private static final String DOWN = """
            join archive.tie on tie.above = member.id
            join archive.party recorded on recorded.id = tie.below
            join archive.party shown on shown.id = coalesce(recorded.current_id, recorded.id)
                and shown.deleted_at is null""";

    private static final String UP = DOWN.replace("tie.above = member.id", "tie.below = member.id")
            .replace("recorded.id = tie.below", "recorded.id = tie.above");

    private final DSLContext sql;
    private final Visibility visibility;

    TreeQueries(DSLContext sql, Visibility visibility) {
        this.sql = sql;
        this.visibility = visibility;
    }

    /** A place in a list of children. */
    record Position(String sortKey, UUID id) {}

    /** A child, and where it stands in the list. */
    record Child(PartyTrees.PartyNode node, String sortKey) {}

    /** Nobody else ties trees together until the transaction ends. */
    void lock() {
        sql.fetch("select pg_advisory_xact_lock({0})", DSL.inline(LOCK));
    }

    /** Whether the first stands above the second, or is it. */
    boolean isAbove(PartyId one, PartyId other) {
        return sql.fetchSingle("""
                with recursive above (id) as (
                    select {0}
                    union
                    select shown.id from above
                    join archive.party member on member.id = above.id or member.current_id = above.id
                    %s)
                select exists (select from above where id = {1})""".formatted(UP), id(other), id(one)).get(0, Boolean.class);
    }

    /** Everybody above a party, the highest first. */
    List<PartyTrees.PartyNode> above(PartyId party, Actor actor) {
        return sql.fetch("""
                with recursive above (id, depth, kind) as (
                    select {0}, 0, ''
                    union
                    select shown.id, above.depth + 1, tie.kind from above
                    join archive.party member on member.id = above.id or member.current_id = above.id
                    %s and {1}
                    where above.depth < %d)
                select party.id, party.name, party.kind, above.kind, 0
                from (select id, min(depth) as depth, min(kind) as kind from above where id <> {0} group by id) as above
                join archive.party on party.id = above.id
                order by above.depth desc, party.sort_key""".formatted(UP, DEEPEST), id(party), visible(actor)).map(TreeQueries::node);
    }

    /** Those directly below a party, by name. */
    List<Child> below(PartyId party, @Nullable Position after, Actor actor, int limit) {
        var position = after == null
                ? DSL.noCondition()
                : DSL.row(SHOWN.SORT_KEY, SHOWN.ID).gt(after.sortKey(), new PartyId(after.id()));
        return sql.fetch("""
                select shown.id, shown.name, shown.kind, min(tie.kind), (
                    select count(distinct coalesce(lower.current_id, lower.id))::int
                    from archive.party ids
                    join archive.tie next on next.above = ids.id
                    join archive.party lower on lower.id = next.below and lower.deleted_at is null
                    where ids.id = shown.id or ids.current_id = shown.id), shown.sort_key
                from archive.party member
                %s and shown.id <> {0} and {1}
                where (member.id = {0} or member.current_id = {0}) and {2}
                group by shown.id
                order by shown.sort_key, shown.id
                limit {3}""".formatted(DOWN), id(party), visible(actor), position, DSL.inline(limit))
                .map(row -> new Child(node(row), row.get(5, String.class)));
    }

    /** A party and everybody below it, each with all ids that stand for it. */
    List<Cluster> family(PartyId party, Actor actor) {
        return sql.fetch("""
                with recursive family (id, depth) as (
                    select {0}, 0
                    union
                    select shown.id, family.depth + 1 from family
                    join archive.party member on member.id = family.id or member.current_id = family.id
                    %s and {1}
                    where family.depth < %d)
                select family.id, array(select id from archive.party where current_id = family.id)
                from (select distinct id from family limit %d) as family""".formatted(DOWN, DEEPEST, MOST_PARTIES), id(party), visible(actor))
                .map(row -> Cluster.of(
                        new PartyId(row.get(0, UUID.class)),
                        Arrays.stream(Objects.requireNonNull(row.get(1, UUID[].class)))
                                .map(PartyId::new)
                                .toList()));
    }

    private Condition visible(Actor actor) {
        return visibility.of(actor, ArchiveTypes.PARTIES, SHOWN.ID, SHOWN.OWNER_ID);
    }

    private static Field<UUID> id(PartyId party) {
        return DSL.val(party.value());
    }

    private static PartyTrees.PartyNode node(Record row) {
        return new PartyTrees.PartyNode(
                new PartyId(row.get(0, UUID.class)),
                row.get(1, String.class),
                PartyKind.valueOf(row.get(2, String.class)),
                RelationKind.valueOf(row.get(3, String.class)),
                row.get(4, Integer.class));
    }
}
