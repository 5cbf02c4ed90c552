package zhiji.cues;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.PartyId;
import zhiji.platform.Required;
import zhiji.platform.Version;
import zhiji.types.Visibility;

/** Emotional cues over HTTP: noting one, taking it back, and following up. */
@RestController
@RequestMapping("/api/v1")
class CueController {

    private static final int MOST = 20;

    private final Cues cues;
    private final Visibility visibility;

    CueController(Cues cues, Visibility visibility) {
        this.cues = cues;
        this.visibility = visibility;
    }

    record CueContent(
            PartyId party,
            Cue.Kind kind,
            Cue.@Nullable Occasion occasion,
            @Nullable String note) {

        CueContent {
            Required.value("party", party);
            Required.value("kind", kind);
        }

        Cue.Noticed noticed() {
            return new Cue.Noticed(kind, occasion == null ? Cue.Occasion.COUNTER : occasion, note);
        }
    }

    /** A cue that was noted, and whether somebody is to follow it up now. */
    record CueNoted(UUID id, boolean followedUp) {}

    record CueSeen(Cue.Kind kind, @Nullable String note, Instant at) {}

    /** A customer whom the reader should ask how they are, and why. */
    record CueFollowUp(UUID id, UUID party, String name, Instant raisedAt, List<CueSeen> cues) {}

    record FollowUpOutcome(
            FollowUp.Outcome outcome, @Nullable String remark) {

        FollowUpOutcome {
            Required.value("outcome", outcome);
        }
    }

    /** How long until a cue weighs half, and how strong they must be together to be followed up. */
    record CueSetup(int halfLifeDays, double threshold, long version) {}

    record FadingContent(int halfLifeDays, double threshold) {}

    @PostMapping("/cues")
    @ResponseStatus(HttpStatus.CREATED)
    CueNoted createCue(@RequestBody CueContent content, Actor actor) {
        var noted = cues.note(content.party(), content.noticed(), actor);
        return new CueNoted(noted.cue().id(), noted.followedUp());
    }

    @DeleteMapping("/cues/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawCue(@PathVariable UUID id, Actor actor) {
        cues.withdraw(id, actor);
    }

    /** The reader's own, the strongest first; what was noticed only as far as they may know it. */
    @GetMapping("/cue-follow-ups")
    Items<CueFollowUp> listCueFollowUps(Actor actor) {
        return new Items<>(
                cues.waiting(MOST, actor).stream().map(one -> view(one, actor)).toList());
    }

    private CueFollowUp view(Cues.Reasoned one, Actor actor) {
        var kinds = visibility.rule(actor, CueTypes.CUES, "kind").isPlain();
        var notes = visibility.rule(actor, CueTypes.CUES, "note").isPlain();
        var seen = one.cues().stream()
                .map(cue ->
                        new CueSeen(cue.noticed().kind(), notes ? cue.noticed().note() : null, cue.at()))
                .toList();
        return new CueFollowUp(
                one.followUp().id(),
                one.customer().record().id(),
                one.customer().name(),
                one.followUp().raisedAt(),
                kinds ? seen : List.of());
    }

    @PutMapping("/cue-follow-ups/{id}/outcome")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settleCueFollowUp(@PathVariable UUID id, @RequestBody FollowUpOutcome content, Actor actor) {
        cues.settle(id, content.outcome(), content.remark() == null ? "" : content.remark(), actor);
    }

    /** Takes the outcome back. */
    @DeleteMapping("/cue-follow-ups/{id}/outcome")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsettleCueFollowUp(@PathVariable UUID id, Actor actor) {
        cues.unsettle(id, actor);
    }

    @GetMapping("/cue-setup")
    ResponseEntity<CueSetup> getCueSetup() {
        return answer();
    }

    @PutMapping("/cue-setup")
    ResponseEntity<CueSetup> changeCueSetup(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FadingContent content,
            Actor actor) {
        cues.change(new Fading(content.halfLifeDays(), content.threshold()), Version.of(ifMatch), actor);
        return answer();
    }

    private ResponseEntity<CueSetup> answer() {
        var setup = cues.fading();
        return ResponseEntity.ok()
                .eTag(String.valueOf(setup.version()))
                .body(new CueSetup(setup.fading().halfLifeDays(), setup.fading().threshold(), setup.version()));
    }
}
