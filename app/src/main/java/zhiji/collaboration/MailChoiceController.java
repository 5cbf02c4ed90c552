package zhiji.collaboration;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Required;

/** How often somebody is told by mail, over HTTP; each decides it for oneself. */
@RestController
@RequestMapping("/api/v1/inbox/mail")
class MailChoiceController {

    private final Digests digests;

    MailChoiceController(Digests digests) {
        this.digests = digests;
    }

    record MailWish(
            MailChoice.Often often,
            int hour,
            @Nullable Integer quietFrom,
            @Nullable Integer quietUntil,
            ZoneId zone,
            Set<InboxItem.Kind> muted) {

        MailWish {
            Required.value("often", often);
            Required.value("zone", zone);
            Required.value("muted", muted);
        }
    }

    @GetMapping
    MailWish getMailChoice(Actor actor) {
        var choice = digests.choice(actor);
        return new MailWish(
                choice.often(), choice.hour(), choice.quietFrom(), choice.quietUntil(), choice.zone(), choice.muted());
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeMailChoice(@RequestBody MailWish wish, Actor actor) {
        var choice = new MailChoice(
                wish.often(), wish.hour(), wish.quietFrom(), wish.quietUntil(), wish.zone(), wish.muted());
        digests.choose(choice, actor);
    }
}
