package zhiji.complaints;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.platform.Problem;

/** Keeps one address from flooding public pages (限流). What is refused counts too: it is counted in a transaction of its own. */
@Component
class Visits {

    /** What is done on public pages, and how often one address may within an hour. A whole office may share an address. */
    enum Kind {
        LOOK(600),
        COMPLAIN(20),
        SAY(40),
        PHOTO(40),
        WRONG_CODE(20);

        private final int most;

        Kind(int most) {
            this.most = most;
        }
    }

    private final FormStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Visits(FormStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws Problem if it was too often */
    void count(String origin, Kind kind) {
        var visits = transaction.execute(status -> store.visit(origin, kind.name(), clock.instant()));
        if (visits != null && visits > kind.most) {
            throw Problem.of(Problem.Kind.TOO_MANY, "form.too-often");
        }
    }

    /** @throws Problem if it was too often before; counts nothing */
    void check(String origin, Kind kind) {
        if (store.visits(origin, kind.name(), clock.instant()) >= kind.most) {
            throw Problem.of(Problem.Kind.TOO_MANY, "form.too-often");
        }
    }
}
