package zhiji.webhooks;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Makes and removes the triggers on the tables of record types; a table of which nobody wants to hear has none. */
@Repository
class TriggerStore {

    private static final String MUTEX = "select pg_advisory_xact_lock(hashtext('webhooks.triggers'))";

    /** Whoever works on the table is not kept waiting for long behind us. */
    private static final String PATIENCE = "set local lock_timeout = '3s'";

    private final DSLContext sql;

    TriggerStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Makes those that are missing. */
    void make(Collection<ChangeTrigger> wanted) {
        sql.execute(MUTEX);
        var standing = standing();
        var missing = wanted.stream()
                .filter(trigger -> !standing.contains(place(trigger)))
                .toList();
        if (!missing.isEmpty()) {
            sql.execute(PATIENCE);
            missing.forEach(trigger ->
                    sql.execute("create trigger %s after %s for each statement execute function webhooks.tell(%s)"
                            .formatted(trigger.name(), trigger.event(), DSL.inline(trigger.rows()))));
        }
    }

    /** Removes those that nobody wants. */
    void removeOthers(Collection<ChangeTrigger> wanted) {
        sql.execute(MUTEX);
        var places = wanted.stream().map(TriggerStore::place).collect(Collectors.toSet());
        var others =
                standing().stream().filter(place -> !places.contains(place)).toList();
        if (!others.isEmpty()) {
            sql.execute(PATIENCE);
            others.forEach(place -> sql.execute("drop trigger %s on %s".formatted(place.name(), place.table())));
        }
    }

    private record Place(String table, String name) {}

    private static Place place(ChangeTrigger trigger) {
        return new Place(trigger.table().replace("\"", ""), trigger.name());
    }

    private Set<Place> standing() {
        List<Place> places = sql.fetch("""
                        select pg_namespace.nspname || '.' || pg_class.relname, pg_trigger.tgname from pg_trigger
                        join pg_class on pg_class.oid = pg_trigger.tgrelid
                        join pg_namespace on pg_namespace.oid = pg_class.relnamespace
                        where pg_trigger.tgfoid = 'webhooks.tell'::regproc and pg_trigger.tgparentid = 0
                        """).map(row -> new Place(row.get(0, String.class), row.get(1, String.class)));
        return new HashSet<>(places);
    }
}
