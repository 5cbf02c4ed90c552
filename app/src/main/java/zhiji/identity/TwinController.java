package zhiji.identity;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiji.archive.PartyContent;
import zhiji.platform.Actor;
import zhiji.platform.Items;

/** Over HTTP: who in the archive may be the party that somebody is typing. */
@RestController
@RequestMapping("/api/v1/twins")
class TwinController {

    private final Twins twins;

    TwinController(Twins twins) {
        this.twins = twins;
    }

    /** Asked while a party is typed; keeps nothing. */
    @PostMapping
    Items<Twin> findTwins(@RequestBody PartyContent content, Actor actor) {
        return new Items<>(twins.of(content, actor));
    }
}
