package zhiji.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import zhiji.platform.Actor;

/**
 * Front door to writing down what is done (审计): in the transaction of the deed, so that there is neither one without the
 * other, and before any answer leaves.
 */
@Service
public class Audit {

    /** Looking at the same record again within this time is the same look. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(5);

    private static final int LOOKS_AT_MOST = 50_000;

    private final AuditStore store;
    private final Clock clock;
    private final Set<YearMonth> months = ConcurrentHashMap.newKeySet();
    private final Cache<String, Boolean> looks = Caffeine.newBuilder()
            .expireAfterWrite(ONE_LOOK)
            .maximumSize(LOOKS_AT_MOST)
            .build();

    Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    public void write(Note note) {
        insert(note);
    }

    /** Writes down a deed that goes on beyond the transaction it began in, such as a file that is being sent. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Portions begin(Note note) {
        return new Portions(insert(note));
    }

    /** Somebody looks at a record that says something about a person. */
    @Transactional
    public void look(Actor actor, String type, UUID record) {
        once(
                actor.id() + " " + actor.via() + " " + record,
                Note.of(Deed.SEEN, actor).about(type, record));
    }

    /** The same note under the same key within some minutes is written once. */
    @Transactional
    public void once(String key, Note note) {
        if (looks.getIfPresent(key) == null) {
            insert(note);
            afterCommit(() -> looks.put(key, true));
        }
    }

    /** The records that a file holds, some at a time, each written down before it is sent. */
    public static final class Portions {

        private final long entry;
        private int number;

        Portions(long entry) {
            this.entry = entry;
        }
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(Portions portions, Collection<UUID> records) {
        if (!records.isEmpty()) {
            var now = clock.instant();
            ensureMonth(YearMonth.from(now.atOffset(ZoneOffset.UTC)));
            store.insert(portions.entry, now, portions.number++, records);
        }
    }

    private long insert(Note note) {
        var now = clock.instant();
        ensureMonth(YearMonth.from(now.atOffset(ZoneOffset.UTC)));
        return store.insert(note, address(), now);
    }

    private void ensureMonth(YearMonth month) {
        if (!months.contains(month)) {
            store.ensureMonth(month);
            afterCommit(() -> months.add(month));
        }
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}
