package zhiji.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import zhiji.access.Users;
import zhiji.filters.Filters;
import zhiji.filters.VisibleWhen;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.UserId;
import zhiji.types.RecordField;
import zhiji.types.RecordTypes;

/** Front door for capabilities whose records carry custom fields: checks what was written and keeps unique values unique. */
@Service
public class CustomValues {

    private final RecordTypes types;
    private final RecordQueries queries;
    private final UniqueStore unique;
    private final Filters filters;
    private final Users users;

    CustomValues(RecordTypes types, RecordQueries queries, UniqueStore unique, Filters filters, Users users) {
        this.types = types;
        this.queries = queries;
        this.unique = unique;
        this.filters = filters;
        this.users = users;
    }

    /** What a new record has where nothing was written. */
    public Map<String, JsonNode> withDefaults(String type, Map<String, JsonNode> written) {
        var all = new TreeMap<>(written);
        for (var field : types.get(type).customFields()) {
            var preset = field.definition().settings().defaultValue();
            if (preset != null
                    && !preset.isNull()
                    && !field.definition().settings().retired()) {
                all.putIfAbsent(field.definition().key(), preset);
            }
        }
        return all;
    }

    /**
     * Brings values, by the keys of their fields, into the form in which they are kept.
     *
     * @throws Problem if one cannot be kept, is missing, or belongs to no field; paths begin with {@code custom.}
     */
    public Map<String, JsonNode> checked(String typeKey, Map<String, JsonNode> written, Actor actor) {
        var faults = new ArrayList<Problem.Field>();
        var kept = kept(typeKey, written, faults);
        for (var field : types.get(typeKey).customFields()) {
            var value = kept.get(field.definition().key());
            if (value != null) {
                faults.addAll(unknown(field, value, actor));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return kept;
    }

    /** As {@link #checked}, but nobody is asked whether those exist who are named. */
    public Map<String, JsonNode> kept(String typeKey, Map<String, JsonNode> written, List<Problem.Field> faults) {
        var fields = types.get(typeKey).customFields();
        var kept = new TreeMap<String, JsonNode>();
        for (var key : written.keySet()) {
            if (fields.stream().noneMatch(field -> field.definition().key().equals(key))) {
                faults.add(Problem.Field.of(RecordField.CUSTOM + key, "filter.unknown-field", key));
            }
        }
        for (var field : fields) {
            var value = written.get(field.definition().key());
            if (value != null) {
                keep(field, value, kept, faults);
            }
        }
        for (var field : fields) {
            var definition = field.definition();
            if (definition.isRequired()
                    && !kept.containsKey(definition.key())
                    && VisibleWhen.holds(definition, kept)
                    && faults.stream().noneMatch(fault -> fault.path().equals(field.key()))) {
                faults.add(Problem.Field.of(field.key(), "required"));
            }
        }
        return kept;
    }

    /**
     * Takes the unique values of a record, and gives back those it no longer has. Called in the transaction of the change.
     *
     * @throws Problem if one belongs to another record; it names that one
     */
    public void claim(String type, UUID record, Map<String, JsonNode> kept) {
        var wanted = new TreeMap<UUID, String>();
        for (var field : types.get(type).customFields()) {
            var value = kept.get(field.definition().key());
            if (field.definition().settings().unique() && value != null) {
                wanted.put(field.definition().id(), value.asString());
            }
        }
        var taken = unique.claim(record, wanted);
        taken.ifPresent(other -> {
            var field = types.get(type).customFields().stream()
                    .filter(one -> one.definition().id().equals(other.field()))
                    .findFirst()
                    .orElseThrow();
            throw Problem.conflict(Problem.Field.of(field.key(), "field.taken", other.value(), other.holder()));
        });
    }

    /** Whether there is a field of one's own whose values only one record may have. */
    public boolean haveUnique(String type) {
        return types.get(type).customFields().stream()
                .anyMatch(field -> field.definition().settings().unique());
    }

    /** Gives back all unique values of a record that was put aside. */
    public void release(UUID record) {
        unique.release(record);
    }

    private static void keep(
            RecordField field, JsonNode value, Map<String, JsonNode> kept, List<Problem.Field> faults) {
        try {
            FieldValues.kept(field, value)
                    .ifPresent(one -> kept.put(field.definition().key(), one));
        } catch (Problem refused) {
            faults.addAll(refused.fields());
        }
    }

    private List<Problem.Field> unknown(RecordField field, JsonNode value, Actor actor) {
        var known = switch (field.type()) {
            case PERSON -> users.find(UserId.valueOf(value.stringValue())).isPresent();
            case REFERENCE ->
                types.find(String.valueOf(field.target()))
                        .filter(target -> queries.find(
                                        target,
                                        UUID.fromString(value.stringValue()),
                                        List.of(),
                                        filters.reader(actor, null))
                                .isPresent())
                        .isPresent();
            default -> true;
        };
        return known ? List.of() : List.of(Problem.Field.of(field.key(), "field.unknown-record", value.stringValue()));
    }
}
