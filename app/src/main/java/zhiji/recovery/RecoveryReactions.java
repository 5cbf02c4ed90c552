package zhiji.recovery;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import zhiji.complaints.ConfidentialityChanged;

/** Keeps a recovery as close as the complaint it is for, in the same transaction: there is no moment between. */
@Component
class RecoveryReactions {

    private final RecoveryStore store;

    RecoveryReactions(RecoveryStore store) {
        this.store = store;
    }

    @EventListener
    void on(ConfidentialityChanged changed) {
        store.keep(changed.complaint(), changed.confidential());
    }
}
