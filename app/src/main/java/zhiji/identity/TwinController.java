package zhiji.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.archive.PartyContent;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.PartyId;

/** Over HTTP: who in the archive may be the party that somebody is typing. */
@RestController
@RequestMapping("/api/v1/twins")
class TwinController {

    private final Twins twins;

    TwinController(Twins twins) {
        this.twins = twins;
    }

    /** Asked while a party is typed; keeps nothing. Of a party that is in the archive, say which. */
    @PostMapping
    Items<Twin> findTwins(
            @RequestBody PartyContent content,
            @RequestParam(name = "party", required = false) @Nullable PartyId party,
            Actor actor) {
        return new Items<>(party == null ? twins.of(content, actor) : twins.of(content, party, actor));
    }
}
