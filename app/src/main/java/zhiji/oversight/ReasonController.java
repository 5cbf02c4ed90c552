package zhiji.oversight;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.Right;
import zhiji.platform.Actor;
import zhiji.platform.UserId;
import zhiji.records.RecordRef;

/** Why somebody may see a record, or may not; for administrators. */
@RestController
@RequestMapping("/api/v1/{type}/{id}/reasons")
class ReasonController {

    private final Reasons reasons;

    ReasonController(Reasons reasons) {
        this.reasons = reasons;
    }

    @GetMapping
    Reasons.Answer explainAccess(
            @PathVariable String type,
            @PathVariable UUID id,
            @RequestParam UserId user,
            @RequestParam(defaultValue = "see") Right right,
            Actor actor) {
        return reasons.why(new RecordRef(type, id), user, right, actor);
    }
}
