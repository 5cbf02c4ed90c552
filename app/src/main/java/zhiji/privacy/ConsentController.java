package zhiji.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Person;
import zhiji.platform.Via;

/** What customers agree to, over HTTP. */
@RestController
@RequestMapping("/api/v1/parties/{id}/consents")
class ConsentController {

    private final Consents consents;
    private final People people;

    ConsentController(Consents consents, People people) {
        this.consents = consents;
        this.people = people;
    }

    /** Something the person said. */
    record ConsentView(
            UUID id,
            ConsentPurpose purpose,
            ConsentChannel channel,
            boolean granted,
            ConsentSource source,
            @Nullable String note,
            Instant givenAt,
            Instant recordedAt,
            @Nullable Person recordedBy,
            Via via) {}

    /** The latest word on a purpose and a channel. */
    record ConsentWord(ConsentPurpose purpose, ConsentChannel channel, boolean granted, Instant since) {}

    /** What holds, and all that was said with the latest first. */
    record ConsentOverview(List<ConsentWord> standing, List<ConsentView> items) {}

    @GetMapping
    ConsentOverview listConsents(@PathVariable PartyId id, Actor actor) {
        return overview(consents.of(id, actor));
    }

    /** Takes down what the customer said; nothing that was said before is altered. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ConsentOverview recordConsent(@PathVariable PartyId id, @RequestBody Consents.ConsentContent said, Actor actor) {
        return overview(consents.record(id, said, actor));
    }

    private ConsentOverview overview(Consents.Told told) {
        return new ConsentOverview(
                told.standing().entrySet().stream()
                        .map(entry -> new ConsentWord(
                                entry.getKey().purpose(),
                                entry.getKey().channel(),
                                entry.getValue().granted(),
                                entry.getValue().since()))
                        .toList(),
                told.said().stream().map(this::view).toList());
    }

    private ConsentView view(Consent consent) {
        return new ConsentView(
                consent.id(),
                consent.matter().purpose(),
                consent.matter().channel(),
                consent.granted(),
                consent.evidence().source(),
                consent.evidence().note(),
                consent.evidence().givenAt(),
                consent.recordedAt(),
                people.find(consent.recordedBy()),
                consent.via());
    }
}
