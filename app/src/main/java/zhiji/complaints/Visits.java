package zhiji.complaints;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.platform.Problem;

/** Keeps one address from flooding public pages (限流). What is refused counts too: it is counted in a transaction of its own. */
@Component
public class Visits {

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

    private static final int NETWORK_BYTES = 8;

    private final FormStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Visits(FormStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Counts a look at a public page.
     *
     * @throws Problem if there were too many from this address
     */
    public void look(String address) {
        count(visitor(address), Kind.LOOK);
    }

    /**
     * Counts in a transaction of its own; never called within another, which would take a second connection.
     *
     * @throws Problem if it was too often
     */
    void count(String origin, Kind kind) {
        var visits = transaction.execute(status -> store.visit(origin, kind.name(), clock.instant()));
        if (visits != null && visits > kind.most) {
            throw Problem.of(Problem.Kind.TOO_MANY, "form.too-often");
        }
    }

    /** Who an address counts as: with IPv6 a whole network (/64), for every customer has all addresses of one. */
    static String visitor(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
