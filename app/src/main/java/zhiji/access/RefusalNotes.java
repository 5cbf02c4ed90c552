package zhiji.access;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Refused;

/** Writes down who was refused what. */
@Component
class RefusalNotes {

    private final Audit audit;

    RefusalNotes(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void write(Refused refused) {
        SignedIn.actor().ifPresent(actor -> {
            var what = refused.method() + " " + refused.path();
            audit.once(
                    actor.id() + " " + what,
                    Note.of(Deed.REFUSED, actor).with("request", what).with("code", refused.code()));
        });
    }
}
