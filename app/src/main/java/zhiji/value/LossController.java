package zhiji.value;

import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.Person;
import zhiji.platform.Required;

/** Customers who left, over HTTP: why, what that cost, and who they were. */
@RestController
@RequestMapping("/api/v1")
class LossController {

    private final Losses losses;
    private final People people;

    LossController(Losses losses, People people) {
        this.losses = losses;
        this.people = people;
    }

    record LossContent(
            Loss.Cause cause,
            Loss.@Nullable Detail detail,
            @Nullable String competitor,
            @Nullable String note,
            LocalDate lostOn) {

        LossContent {
            Required.value("cause", cause);
            Required.value("lostOn", lostOn);
        }
    }

    record LossView(
            UUID partyId,
            @Nullable String name,
            Loss.Cause cause,
            Loss.@Nullable Detail detail,
            @Nullable String competitor,
            @Nullable String note,
            LocalDate lostOn,
            @Nullable Money valueLost,
            @Nullable Person by) {}

    /** Answers without content where nobody wrote down that the customer left. */
    @GetMapping("/parties/{id}/loss")
    ResponseEntity<LossView> getLoss(@PathVariable PartyId id, Actor actor) {
        return losses.find(id, actor)
                .map(loss -> view(null, loss))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Writes down that a customer left, and why; what was said before is replaced. */
    @PutMapping("/parties/{id}/loss")
    LossView recordLoss(@PathVariable PartyId id, @RequestBody LossContent content, Actor actor) {
        var why = new Loss.Why(content.cause(), content.detail(), content.competitor(), content.note());
        return view(null, losses.record(id, content.lostOn(), why, actor));
    }

    @DeleteMapping("/parties/{id}/loss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawLoss(@PathVariable PartyId id, Actor actor) {
        losses.withdraw(id, actor);
    }

    /** Why customers left since a day, or within a year; by cause and quadrant. */
    @GetMapping("/value/losses")
    LossTable getLosses(@RequestParam(required = false) @Nullable LocalDate since, Actor actor) {
        return losses.table(since, actor);
    }

    /** Who left for a cause, the latest first. */
    @GetMapping("/value/losses/{cause}")
    Items<LossView> listLosses(
            @PathVariable String cause,
            @RequestParam(required = false) @Nullable String detail,
            @RequestParam(required = false) @Nullable LocalDate since,
            Actor actor) {
        var row = new LossStore.Behind(
                Words.constant(Loss.Cause.class, "cause", cause),
                detail == null ? null : Words.constant(Loss.Detail.class, "detail", detail));
        return new Items<>(losses.behind(row, since, actor).stream()
                .map(named -> view(named.name(), named.loss()))
                .toList());
    }

    private LossView view(@Nullable String name, Loss loss) {
        var why = loss.why();
        return new LossView(
                loss.party().value(),
                name,
                why.cause(),
                why.detail(),
                why.competitor(),
                why.note(),
                loss.on(),
                loss.valueLost(),
                people.find(loss.by()));
    }
}
