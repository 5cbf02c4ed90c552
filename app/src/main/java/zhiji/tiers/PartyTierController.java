package zhiji.tiers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Person;
import zhiji.platform.Required;

/** The tier of one customer over HTTP. */
@RestController
@RequestMapping("/api/v1/parties/{id}/tier")
class PartyTierController {

    private final PartyTiers tiers;
    private final People people;

    PartyTierController(PartyTiers tiers, People people) {
        this.tiers = tiers;
        this.people = people;
    }

    record GrantView(
            String level,
            LocalDate until,
            String reason,
            @Nullable Person by) {}

    record TierStep(String key, String name) {}

    record TierMeasure(
            String field,
            Requirement.Direction direction,
            @Nullable BigDecimal value,
            BigDecimal asked,
            @Nullable String currency,
            boolean met) {

        static TierMeasure of(PartyTier.Gap gap) {
            return new TierMeasure(gap.field(), gap.direction(), gap.value(), gap.asked(), gap.currency(), gap.met());
        }
    }

    record TierChangeView(
            UUID id,
            @Nullable String from,
            @Nullable String to,
            boolean rises,
            TierChange.Cause cause,
            @Nullable String note,
            Instant at,
            @Nullable Person by) {}

    /** Where a customer stands, what they are owed, and what the next tier asks of them. */
    record PartyTierView(
            @Nullable TierStep tier,
            int step,
            int steps,
            @Nullable Instant since,
            @Nullable LocalDate graceUntil,
            @Nullable Programme programme,
            @Nullable GrantView grant,
            List<TierMeasure> kept,
            @Nullable TierStep next,
            List<TierMeasure> gaps,
            List<TierChangeView> changes) {}

    record TierGrantContent(String level, LocalDate until, String reason) {

        TierGrantContent {
            Required.text("level", level);
            Required.value("until", until);
            Required.text("reason", reason);
        }
    }

    /** No content where there are no tiers, or they are kept back from the reader. */
    @GetMapping
    ResponseEntity<PartyTierView> getPartyTier(@PathVariable PartyId id, Actor actor) {
        return tiers.find(id, actor)
                .map(this::view)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Gives a tier by hand until a day, with a reason; what was given before ends. */
    @PutMapping("/grant")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grantTier(@PathVariable PartyId id, @RequestBody TierGrantContent content, Actor actor) {
        tiers.grant(id, content.level(), content.until(), content.reason(), actor);
    }

    /** Takes it back: what they earned by themselves counts again. */
    @DeleteMapping("/grant")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endTierGrant(@PathVariable PartyId id, Actor actor) {
        tiers.endGrant(id, actor);
    }

    private PartyTierView view(PartyTier found) {
        var standing = found.standing();
        var tier = found.tier();
        var grant = found.grant();
        return new PartyTierView(
                step(tier),
                found.step(),
                found.steps(),
                tier == null ? null : standing.since(),
                standing.graceUntil(),
                tier == null ? null : tier.programme(),
                grant == null
                        ? null
                        : new GrantView(grant.level(), grant.until(), grant.reason(), people.find(grant.by())),
                found.kept().stream().map(TierMeasure::of).toList(),
                step(found.next()),
                found.gaps().stream().map(TierMeasure::of).toList(),
                found.changes().stream().map(this::view).toList());
    }

    private static @Nullable TierStep step(@Nullable Tier tier) {
        return tier == null ? null : new TierStep(tier.id(), tier.name());
    }

    private TierChangeView view(TierChange change) {
        return new TierChangeView(
                change.id(),
                change.from(),
                change.to(),
                change.rises(),
                change.cause(),
                change.note(),
                change.at(),
                people.find(change.by()));
    }
}
