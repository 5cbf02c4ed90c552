package zhiji.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import zhiji.filters.Filters;
import zhiji.filters.Reader;
import zhiji.platform.PartyId;
import zhiji.records.Records;
import zhiji.types.FieldColumn;
import zhiji.types.RecordField;
import zhiji.types.RecordRelation;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.Subject;
import zhiji.types.Teller;

/** Tells the customer and every record of any type that names them: whatever a capability declares is told by itself. */
@Component
class RecordTelling {

    /** The section of records begins so; the key of their type follows. */
    static final String SECTION = "record.";

    private final Records records;
    private final RecordTypes types;
    private final JsonMapper json;

    RecordTelling(Records records, RecordTypes types, JsonMapper json) {
        this.records = records;
        this.types = types;
        this.json = json;
    }

    void tell(Subject subject, Teller teller, Reader reader) {
        var ids = subject.members().stream().map(PartyId::toString).toList();
        tell(types.get(RecordType.PARTIES), Map.of("ids", ids), teller, reader);
        for (var type : types.all()) {
            var naming = type.relations().stream()
                    .filter(relation -> relation.target().equals(RecordType.PARTIES))
                    .filter(RecordTelling::isFilterable)
                    .map(relation -> naming(relation, ids))
                    .toList();
            if (!naming.isEmpty()) {
                tell(type, Map.of("or", naming), teller, reader);
            }
        }
    }

    private static boolean isFilterable(RecordRelation relation) {
        return relation.column() instanceof FieldColumn.Plain || relation.column() instanceof FieldColumn.Document;
    }

    private static Map<String, Object> naming(RecordRelation relation, List<String> ids) {
        return Map.of("field", relation.key(), "op", "in", "value", ids);
    }

    private void tell(RecordType type, Map<String, ?> filter, Teller teller, Reader reader) {
        var which = new Filters.Which(null, json.writeValueAsString(filter), false);
        var request = records.request(type.key(), new Records.Wanted(which, null, null, null, 1, null), reader);
        records.forEach(request, reader, item -> {
            var told = new LinkedHashMap<String, @Nullable Object>();
            told.put("id", item.id());
            told.putAll(item.values());
            teller.row(SECTION + type.key(), told);
        });
    }

    /** The field that a value of a record's row belongs to. */
    Optional<RecordField> field(String section, String key) {
        return type(section).field(key);
    }

    RecordType type(String section) {
        return types.get(section.substring(SECTION.length()));
    }
}
