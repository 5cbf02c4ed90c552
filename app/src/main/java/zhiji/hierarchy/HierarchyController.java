package zhiji.hierarchy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.Right;
import zhiji.archive.PartyTrees;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Limit;
import zhiji.platform.Page;
import zhiji.platform.PartyId;
import zhiji.platform.Required;
import zhiji.purchases.Purchases;
import zhiji.types.Visibility;

/** Trees of parties over HTTP: who stands above and below, what they bought together, what is proposed. */
@RestController
@RequestMapping("/api/v1")
class HierarchyController {

    private static final String PURCHASES = "purchases";

    private final PartyTrees trees;
    private final Purchases purchases;
    private final Proposals proposals;
    private final Visibility visibility;

    HierarchyController(PartyTrees trees, Purchases purchases, Proposals proposals, Visibility visibility) {
        this.trees = trees;
        this.purchases = purchases;
        this.proposals = proposals;
        this.visibility = visibility;
    }

    /** Yes or no. */
    record ProposalAnswer(Boolean accepted) {
        ProposalAnswer {
            Required.value("accepted", accepted);
        }
    }

    @GetMapping("/parties/{id}/tree")
    PartyTrees.PartyTree getPartyTree(@PathVariable PartyId id, Actor actor) {
        return trees.of(id, actor);
    }

    @GetMapping("/parties/{id}/children")
    Page<PartyTrees.PartyNode> listChildren(
            @PathVariable PartyId id, @RequestParam(required = false) @Nullable String after, Actor actor) {
        return trees.children(id, after, actor);
    }

    @GetMapping("/parties/{id}/tree-value")
    TreeValue getTreeValue(@PathVariable PartyId id, Actor actor) {
        visibility.require(actor, PURCHASES, Right.SEE);
        var family = trees.family(id, actor);
        return TreeValue.of(family.head(), family.members().size(), purchases.totals(family.members()));
    }

    @GetMapping("/parties/{id}/relation-proposals")
    Items<Proposals.ProposedRelation> listPartyProposals(@PathVariable PartyId id, Actor actor) {
        return new Items<>(proposals.of(id, actor));
    }

    @GetMapping("/relation-proposals")
    Page<Proposals.ProposedRelation> listRelationProposals(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        return proposals.page(Limit.checked(limit), after, actor);
    }

    @PutMapping("/relation-proposals/{id}/answer")
    Proposals.ProposedRelation answerRelationProposal(
            @PathVariable UUID id, @RequestBody ProposalAnswer content, Actor actor) {
        return proposals.decide(id, content.accepted(), actor);
    }

    @DeleteMapping("/relation-proposals/{id}/answer")
    Proposals.ProposedRelation withdrawRelationAnswer(@PathVariable UUID id, Actor actor) {
        return proposals.reopen(id, actor);
    }
}
