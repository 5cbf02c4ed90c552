package zhiji.oversight;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.bulk.BulkChange;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Required;
import zhiji.platform.UserId;

/** What somebody owns, and handing it over to somebody else; for administrators. */
@RestController
@RequestMapping("/api/v1/users/{user}")
class HandoverController {

    private final Handovers handovers;

    HandoverController(Handovers handovers) {
        this.handovers = handovers;
    }

    record Handover(UserId to) {

        Handover {
            Required.value("to", to);
        }
    }

    /** Of each type one bulk change, which runs in the background and can be undone. */
    record HandedOver(UUID bulkChangeId, String type, long total) {}

    @GetMapping("/holdings")
    Items<Handovers.Holding> listHoldings(@PathVariable UserId user, Actor actor) {
        return new Items<>(handovers.holdings(user, actor));
    }

    @PostMapping("/handovers")
    @ResponseStatus(HttpStatus.CREATED)
    Items<HandedOver> handOver(@PathVariable UserId user, @RequestBody Handover content, Actor actor) {
        List<BulkChange> begun = handovers.handOver(user, content.to(), actor);
        return new Items<>(begun.stream()
                .map(change -> new HandedOver(change.id(), change.wish().type(), change.total()))
                .toList());
    }
}
