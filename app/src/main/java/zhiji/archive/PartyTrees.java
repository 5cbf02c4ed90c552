package zhiji.archive;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Actor;
import zhiji.platform.Cursor;
import zhiji.platform.Page;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;

/** Front door to who belongs under whom (隶属关系): branches, subsidiaries, members of a household. */
@Service
public class PartyTrees {

    private static final int CHILDREN = 50;

    private final TreeQueries queries;
    private final Parties parties;
    private final Relations relations;

    PartyTrees(TreeQueries queries, Parties parties, Relations relations) {
        this.queries = queries;
        this.parties = parties;
        this.relations = relations;
    }

    /** A party in a tree: what it is to the one it hangs on, and how many hang on it. */
    public record PartyNode(PartyId id, String name, PartyKind kind, RelationKind relation, int children) {}

    /** Everybody above a party, the highest first, and the first of those directly below it. */
    public record PartyTree(List<PartyNode> above, Page<PartyNode> below) {

        public PartyTree {
            above = List.copyOf(above);
        }
    }

    public PartyTree of(PartyId party, Actor actor) {
        var current = parties.require(party, actor).current();
        return new PartyTree(queries.above(current, actor), page(current, null, actor));
    }

    public Page<PartyNode> children(PartyId party, @Nullable String after, Actor actor) {
        return page(parties.require(party, actor).current(), after, actor);
    }

    /** A party and everybody below it, each with all ids that stand for it. */
    public record Family(PartyId head, List<Cluster> members) {

        public Family {
            members = List.copyOf(members);
        }
    }

    public Family family(PartyId party, Actor actor) {
        var head = parties.require(party, actor).current();
        return new Family(head, queries.family(head, actor));
    }

    /** Whether one of two parties stands above the other already. */
    public boolean areTied(PartyId one, PartyId other) {
        return queries.isAbove(one, other) || queries.isAbove(other, one);
    }

    /**
     * Ties a party under another.
     *
     * @throws Problem if the other stands below it already
     */
    @Transactional
    public UUID tie(PartyId below, RelationKind kind, PartyId above, Actor actor) {
        // A household is one of its members, everybody else belongs to what stands above.
        return kind == RelationKind.HOUSEHOLD_OF
                ? relations.create(above, new Relations.NewRelation(kind, Direction.OUT, below, null, null), actor)
                : relations.create(below, new Relations.NewRelation(kind, Direction.OUT, above, null, null), actor);
    }

    @Transactional
    public void untie(PartyId below, UUID relation, Actor actor) {
        relations.delete(below, relation, actor);
    }

    private Page<PartyNode> page(PartyId party, @Nullable String after, Actor actor) {
        var cursor = Cursor.read(after, 2);
        var position = cursor == null
                ? null
                : new TreeQueries.Position(
                        cursor.value(0), PartyId.valueOf(cursor.value(1)).value());
        // One more than shown: its presence says that there is a next page.
        var found = queries.below(party, position, actor, CHILDREN + 1);
        var shown = found.stream().limit(CHILDREN).map(TreeQueries.Child::node).toList();
        if (found.size() <= CHILDREN) {
            return new Page<>(shown, null);
        }
        var last = found.get(CHILDREN - 1);
        return new Page<>(shown, Cursor.of(last.sortKey(), last.node().id()).text());
    }
}
