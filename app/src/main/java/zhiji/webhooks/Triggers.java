package zhiji.webhooks;

import java.util.Collection;
import java.util.List;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Problem;
import zhiji.types.RecordTypes;

/** Front door to the triggers that write the outbox (触发器): they stand on the tables somebody wants to hear of, and nowhere else. */
@Service
class Triggers {

    private final TriggerStore store;
    private final EndpointStore endpoints;
    private final RecordTypes types;

    Triggers(TriggerStore store, EndpointStore endpoints, RecordTypes types) {
        this.store = store;
        this.endpoints = endpoints;
        this.types = types;
    }

    /**
     * From this transaction on, changes of these types are told.
     *
     * @throws Problem if a table is in use for too long
     */
    @Transactional
    public void tell(Collection<String> keys) {
        try {
            store.make(of(keys));
        } catch (PessimisticLockingFailureException inUse) {
            throw Problem.of(Problem.Kind.UNAVAILABLE, "webhook.table-in-use");
        }
    }

    /** Makes what is missing, after a restoration, and removes what nobody wants any longer. */
    @Transactional
    public void settle() {
        var wanted = of(endpoints.wanted());
        store.make(wanted);
        store.removeOthers(wanted);
    }

    private List<ChangeTrigger> of(Collection<String> keys) {
        return keys.stream()
                .sorted()
                .flatMap(key -> types.find(key).stream())
                .flatMap(type -> ChangeTrigger.of(type).stream())
                .distinct()
                .toList();
    }
}
