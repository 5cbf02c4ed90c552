package zhiji.identity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Person;
import zhiji.platform.Required;

/** Merges over HTTP: made, looked at, taken back. */
@RestController
@RequestMapping("/api/v1")
class MergeController {

    private final Merges merges;
    private final Members members;
    private final People people;

    MergeController(Merges merges, Members members, People people) {
        this.merges = merges;
        this.members = members;
        this.people = people;
    }

    record MergeDetail(
            UUID id,
            PartyId survivor,
            List<PartyId> parties,
            Map<String, PartyId> choices,
            String reason,
            boolean forced,
            Instant at,
            @Nullable Person by,
            boolean effective) {

        static MergeDetail of(Merge merge, People people) {
            return new MergeDetail(
                    merge.id(),
                    merge.survivor(),
                    merge.members().stream().map(Merge.Member::id).toList(),
                    merge.choices(),
                    merge.reason(),
                    merge.forced(),
                    merge.at(),
                    people.find(merge.by()),
                    merge.isEffective());
        }
    }

    /** Who is to be taken out, and why. */
    record Unmerge(PartyId member, String reason) {
        Unmerge {
            Required.value("member", member);
            Required.text("reason", reason);
        }
    }

    @PostMapping("/merges")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MergeDetail> createMerge(@RequestBody Merges.NewMerge content, Actor actor) {
        var merge = merges.create(content, actor);
        return ResponseEntity.created(URI.create("/api/v1/merges/" + merge.id()))
                .body(MergeDetail.of(merge, people));
    }

    @GetMapping("/merges/{id}")
    MergeDetail getMerge(@PathVariable UUID id) {
        return MergeDetail.of(merges.get(id), people);
    }

    @DeleteMapping("/merges/{id}")
    Merges.Separation deleteMerge(@PathVariable UUID id, @RequestParam String reason, Actor actor) {
        return merges.undo(id, reason, actor);
    }

    @GetMapping("/parties/{id}/members")
    Members.Membership listMembers(@PathVariable PartyId id, Actor actor) {
        return members.of(id, actor);
    }

    @PostMapping("/parties/{id}/unmerge")
    Merges.Separation unmergeParty(@PathVariable PartyId id, @RequestBody Unmerge content, Actor actor) {
        return merges.unmerge(id, content.member(), content.reason(), actor);
    }
}
