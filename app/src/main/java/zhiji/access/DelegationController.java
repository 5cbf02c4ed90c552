package zhiji.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Required;
import zhiji.platform.UserId;

/** Who stands in for whom while on leave. */
@RestController
@RequestMapping("/api/v1/delegations")
class DelegationController {

    private final Delegations delegations;

    DelegationController(Delegations delegations) {
        this.delegations = delegations;
    }

    /** Without a user it is the leave of whoever asks. */
    record DelegationContent(@Nullable UserId userId, UserId standInId, LocalDate since, LocalDate until) {

        DelegationContent {
            Required.value("standInId", standInId);
            Required.value("since", since);
            Required.value("until", until);
        }
    }

    /** Those that are not over: one's own and those where one stands in, for administrators all. */
    @GetMapping
    Items<Delegation> listDelegations(Actor actor) {
        return new Items<>(delegations.visible(actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Delegation createDelegation(@RequestBody DelegationContent content, Actor actor) {
        var wanted = new Delegations.Wanted(content.userId(), content.standInId(), content.since(), content.until());
        return delegations.create(wanted, actor);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteDelegation(@PathVariable UUID id, Actor actor) {
        delegations.delete(id, actor);
    }
}
