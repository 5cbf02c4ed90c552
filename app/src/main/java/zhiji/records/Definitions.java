package zhiji.records;

import static zhiji.records.jooq.Tables.RECORD;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What administrators defined, together with what capabilities declare. It is remembered: every request asks for it. Other
 * servers on the same database learn of a change within seconds.
 */
@Component
class Definitions {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final String ALL = "all";

    private final DefinitionStore store;
    private final Cache<String, Catalogue> remembered =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    Definitions(DefinitionStore store) {
        this.store = store;
    }

    /** All types by key, and what is called otherwise than we call it, by path. */
    record Catalogue(Map<String, RecordType> types, Map<String, Labels> renamed) {}

    Catalogue catalogue(List<RecordType> declared) {
        return remembered.get(ALL, all -> load(declared));
    }

    /** Forgets what is remembered, now and when the change is committed. */
    void forget() {
        remembered.invalidateAll();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                remembered.invalidateAll();
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
                .map(Definitions::type)
                .map(type -> type.with(fields.getOrDefault(type.key(), List.of())))
                .forEach(types::add);
        return new Catalogue(RecordTypes.byKey(types), store.renamed());
    }

    private static RecordType type(CustomType custom) {
        var rows = CustomType.ROWS.of(new RecordRows.Kind(RECORD.TYPE, custom.key()));
        return new RecordType(custom.key(), rows, CustomType.FIELDS, List.of(), CustomType.VIEW, custom.labels());
    }
}
