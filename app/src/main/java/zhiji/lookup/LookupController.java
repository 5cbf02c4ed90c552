package zhiji.lookup;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.audit.Audit;
import zhiji.lookup.LookupAnswer.Customer;
import zhiji.lookup.LookupAnswer.Missing;
import zhiji.lookup.Sought.By;
import zhiji.lookup.Sought.Way;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Required;

/** The lookup over HTTP, for the till page and for other systems. */
@RestController
@RequestMapping("/api/v1/lookup")
class LookupController {

    private static final String PARTIES = "parties";

    private final Lookup lookup;
    private final Completions completions;
    private final Audit audit;

    LookupController(Lookup lookup, Completions completions, Audit audit) {
        this.lookup = lookup;
        this.completions = completions;
        this.audit = audit;
    }

    record CompletionContent(Missing what, String value) {
        CompletionContent {
            Required.value("what", what);
            Required.text("value", value);
        }
    }

    /** Who this is; exactly one parameter says by what, {@code q} is whatever was typed or scanned. */
    @GetMapping
    LookupAnswer lookUp(
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String phone,
            @Parameter(description = "Number of a member card") @RequestParam(required = false) @Nullable String card,
            @RequestParam(required = false) @Nullable String openid,
            @Parameter(description = "Customer code") @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String q,
            Actor actor) {
        var sought = Sought.only(List.of(
                new Way(By.ID, id),
                new Way(By.PHONE, phone),
                new Way(By.CARD, card),
                new Way(By.OPENID, openid),
                new Way(By.CODE, code),
                new Way(By.NAME, name),
                new Way(By.ANY, q)));
        var answer = lookup.find(sought, actor);
        var customer = answer.customer();
        if (customer != null) {
            audit.look(actor, PARTIES, customer.id().value());
        }
        return answer;
    }

    /** Writes down what nobody knew yet; answers the customer as they stand then. */
    @PostMapping("/{id}/completions")
    Customer completeCustomer(@PathVariable PartyId id, @RequestBody CompletionContent content, Actor actor) {
        return completions.add(id, content.what(), content.value(), actor);
    }
}
