package zhiji.types;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import zhiji.platform.Actor;

/**
 * What administrators defined, together with what capabilities declare. It is remembered: every request asks for it. Other
 * servers on the same database learn of a change within seconds.
 */
@Component
public class Definitions {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final String ALL = "all";

    private final DefinitionStore store;
    private final CustomRows rows;
    private final Cache<String, Catalogue> remembered =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    Definitions(DefinitionStore store, CustomRows rows) {
        this.store = store;
        this.rows = rows;
    }

    /** All types by key, and what is called otherwise than we call it, by path. */
    record Catalogue(Map<String, RecordType> types, Map<String, Labels> renamed) {}

    Catalogue catalogue(Supplier<List<RecordType>> declared) {
        return remembered.get(ALL, all -> load(declared.get()));
    }

    /** The custom fields of all types, in their order. */
    public List<CustomField> fields() {
        return store.fields();
    }

    /** Says false when there is such a type already. */
    public boolean add(CustomType type, Actor actor) {
        var added = store.insert(type, actor);
        forget();
        return added;
    }

    /** Says false when there is no such type. */
    public boolean rename(String type, Labels labels) {
        var renamed = store.update(type, labels);
        forget();
        return renamed;
    }

    public void remove(String type) {
        store.delete(type);
        forget();
    }

    /** Says false when the type has such a field already. */
    public boolean add(CustomField field, Instant at, Actor actor) {
        var added = store.insert(field, at, actor);
        forget();
        return added;
    }

    public void change(CustomField field) {
        store.update(field);
        forget();
    }

    public void remove(CustomField field) {
        store.delete(field.id());
        forget();
    }

    /** Makes this the order of the fields of a type, by key. */
    public void order(String type, List<String> keys) {
        store.order(type, keys);
        forget();
    }

    /** Forgets what is remembered, now and when the change is committed. */
    public void forget() {
        remembered.invalidate(ALL);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                remembered.invalidate(ALL);
            }
        });
    }

    private Catalogue load(List<RecordType> declared) {
        var fields = new HashMap<String, List<RecordField>>();
        store.fields()
                .forEach(field -> fields.computeIfAbsent(field.type(), type -> new ArrayList<>())
                        .add(field.field()));
        var types = new ArrayList<RecordType>();
        declared.stream()
                .map(type -> type.with(fields.getOrDefault(type.key(), List.of())))
                .forEach(types::add);
        store.types().stream()
                .map(type -> rows.type(type, fields.getOrDefault(type.key(), List.of())))
                .forEach(types::add);
        return new Catalogue(RecordTypes.byKey(types), store.renamed());
    }
}
