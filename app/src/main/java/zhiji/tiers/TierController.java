package zhiji.tiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.archive.Party;
import zhiji.archive.PartyDirectory;
import zhiji.archive.PartyGuard;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Limit;
import zhiji.platform.PartyId;
import zhiji.platform.Person;
import zhiji.platform.Required;

/** The ladder of tiers over HTTP: what it is, what another one would change, and putting one in force. */
@RestController
@RequestMapping("/api/v1/tiers")
class TierController {

    private final Tiers tiers;
    private final People people;
    private final PartyDirectory directory;
    private final PartyGuard guard;

    TierController(Tiers tiers, People people, PartyDirectory directory, PartyGuard guard) {
        this.tiers = tiers;
        this.people = people;
        this.directory = directory;
        this.guard = guard;
    }

    /** The ladder in force, how many customers are of each tier by key, and how far it has been applied. */
    record LadderView(
            int version,
            Ladder ladder,
            Map<String, Long> counts,
            LocalDate nextReviewOn,
            @Nullable TierReview lastReview,
            Instant at,
            @Nullable Person by) {}

    record LadderVersionView(
            int version,
            Ladder ladder,
            Instant at,
            @Nullable Person by) {}

    record LadderContent(int base, Ladder ladder) {

        LadderContent {
            Required.value("ladder", ladder);
        }
    }

    record BehindContent(
            Ladder ladder, @Nullable String from, @Nullable String to, boolean warned) {

        BehindContent {
            Required.value("ladder", ladder);
        }
    }

    record NamedCustomer(UUID id, String name) {}

    /** No content before there is one; what tiers ask of measures that are kept back from the reader is left out. */
    @GetMapping
    ResponseEntity<LadderView> getTiers(Actor actor) {
        return tiers.latest(actor)
                .map(version -> view(version, actor))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Puts another version in force; every customer is looked at by it soon. */
    @PutMapping
    LadderView updateTiers(@RequestBody LadderContent content, Actor actor) {
        return view(tiers.save(content.base(), content.ladder(), actor), actor);
    }

    @GetMapping("/versions")
    Items<LadderVersionView> listTierVersions(@RequestParam(defaultValue = "50") int limit, Actor actor) {
        return new Items<>(tiers.versions(Limit.checked(limit), actor).stream()
                .map(one -> new LadderVersionView(one.number(), one.ladder(), one.at(), people.find(one.by())))
                .toList());
    }

    /** How many would rise, fall, be given time, and stay; nothing is kept. */
    @PostMapping("/previews")
    TierPreview previewTiers(@RequestBody Ladder ladder, Actor actor) {
        return tiers.preview(ladder, actor);
    }

    /** Some of those who would go one way of a preview. */
    @PostMapping("/previews/customers")
    Items<NamedCustomer> listPreviewCustomers(@RequestBody BehindContent content, Actor actor) {
        var move = new TierPreview.Move(content.from(), content.to(), content.warned(), 0);
        var ids = tiers.behind(content.ladder(), move, actor);
        var found = directory.find(ids, actor).stream().collect(Collectors.toMap(Party::id, Function.identity()));
        return new Items<>(ids.stream()
                .filter(found::containsKey)
                .map(id -> named(id, found, actor))
                .toList());
    }

    private NamedCustomer named(PartyId id, Map<PartyId, Party> found, Actor actor) {
        var party = guard.seen(Objects.requireNonNull(found.get(id)), actor);
        return new NamedCustomer(id.value(), party.content().name());
    }

    private LadderView view(LadderVersion version, Actor actor) {
        return new LadderView(
                version.number(),
                version.ladder(),
                tiers.counts(actor),
                tiers.nextReview(version.ladder()),
                tiers.lastReview().orElse(null),
                version.at(),
                people.find(version.by()));
    }
}
