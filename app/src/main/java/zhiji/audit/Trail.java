package zhiji.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Cursor;
import zhiji.platform.Page;
import zhiji.platform.Problem;

/** Front door to reading what was written down (审计日志), and to proving that nothing of it was altered. */
@Service
public class Trail {

    private static final int BLOCKS_AT_ONCE = 500;
    private static final int MOST_FAULTS = 20;

    private final AuditStore store;

    Trail(AuditStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Page<AuditEntry> page(AuditFilter filter, int limit, @Nullable String after) {
        var entries = store.newest(filter, place(after), limit + 1);
        if (entries.size() <= limit) {
            return new Page<>(entries, null);
        }
        var last = entries.get(limit - 1);
        return new Page<>(
                entries.subList(0, limit), Cursor.of(last.at(), last.id()).text());
    }

    @Transactional(readOnly = true)
    public void forEach(AuditFilter filter, Consumer<AuditEntry> consumer) {
        store.forEach(filter, consumer);
    }

    /** Computes every hash again; what waits to be sealed is not proven yet. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify() {
        var head = store.head();
        var faults = new ArrayList<Verification.Fault>();
        var last = head == null ? 0 : head.number();
        for (var since = 1L; since <= last && faults.size() < MOST_FAULTS; since += BLOCKS_AT_ONCE) {
            store.faults(since, since + BLOCKS_AT_ONCE - 1, MOST_FAULTS - faults.size())
                    .forEach(fault -> faults.add(new Verification.Fault(fault.number(), fault.fault())));
        }
        var counts = store.counts();
        return new Verification(
                faults.isEmpty() && counts.loose() == 0, counts.entries(), counts.loose(), head, faults);
    }

    /** Puts what was written since the last time into blocks. */
    @Transactional
    public void seal() {
        int sealed;
        do {
            sealed = store.seal();
        } while (sealed > 0);
    }

    /** Drops the months before a day; says how many entries they held. */
    @Transactional
    long forget(LocalDate keptFrom) {
        return store.forget(keptFrom);
    }

    private static AuditStore.@Nullable Place place(@Nullable String after) {
        var cursor = Cursor.read(after, 2);
        try {
            return cursor == null
                    ? null
                    : new AuditStore.Place(Instant.parse(cursor.value(0)), Long.parseLong(cursor.value(1)));
        } catch (DateTimeParseException | NumberFormatException madeUp) {
            throw Problem.invalid("cursor.unknown", String.valueOf(after));
        }
    }
}
