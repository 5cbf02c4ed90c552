package zhiji.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import zhiji.platform.Problem;
import zhiji.types.RecordField;
import zhiji.types.RecordTypes;

/** Front door to the unique values (唯一值) of many records at once. */
@Service
public class UniqueKeys {

    private final RecordTypes types;
    private final UniqueStore store;

    UniqueKeys(RecordTypes types, UniqueStore store) {
        this.types = types;
        this.store = store;
    }

    /** A value of a field that no two living records may have; the field by its key. */
    public record Claim(String field, String value) {}

    /** The unique values among those of a record; the values of custom fields by their own keys. */
    public Set<Claim> claims(String type, Map<String, JsonNode> custom) {
        var claims = new HashSet<Claim>();
        ids(type).keySet().forEach(field -> {
            var value = custom.get(field.substring(RecordField.CUSTOM.length()));
            if (value != null && !value.isNull()) {
                claims.add(new Claim(field, value.asString()));
            }
        });
        return claims;
    }

    /** The form in which a unique field would keep a text; empty if it cannot. */
    public Optional<String> kept(String type, String field, String text) {
        return types.get(type).field(field).flatMap(one -> {
            try {
                return FieldValues.kept(one, JsonNodeFactory.instance.stringNode(text))
                        .map(JsonNode::asString);
            } catch (Problem unreadable) {
                return Optional.empty();
            }
        });
    }

    /** The unique values among those that somebody wrote, by the keys of fields, in the form in which they would be kept. */
    public Set<Claim> written(String type, Map<String, JsonNode> values) {
        var claims = new HashSet<Claim>();
        ids(type).keySet().forEach(field -> {
            var value = values.get(field);
            if (value != null) {
                kept(type, field, value.asString()).ifPresent(kept -> claims.add(new Claim(field, kept)));
            }
        });
        return claims;
    }

    /** Who has these values. */
    public Map<Claim, UUID> holders(String type, Collection<Claim> claims) {
        var ids = ids(type);
        var keys = new HashMap<UUID, String>();
        ids.forEach((key, id) -> keys.put(id, key));
        var holders = new HashMap<Claim, UUID>();
        store.holders(claims.stream()
                        .filter(claim -> ids.containsKey(claim.field()))
                        .map(claim -> value(ids, claim))
                        .toList())
                .forEach((value, holder) ->
                        holders.put(new Claim(keys.getOrDefault(value.field(), ""), value.value()), holder));
        return holders;
    }

    /** Gives records the values, which nobody has; those they had before are theirs no longer. */
    @Transactional
    public void claim(String type, Map<UUID, Set<Claim>> records) {
        var ids = ids(type);
        if (ids.isEmpty()) {
            return;
        }
        var values = new LinkedHashMap<UniqueStore.Value, UUID>();
        records.forEach((record, claims) -> claims.forEach(claim -> values.put(value(ids, claim), record)));
        store.replace(records.keySet(), values);
    }

    /** Takes all unique values from records. */
    @Transactional
    public void release(Collection<UUID> records) {
        store.replace(records, Map.of());
    }

    private static UniqueStore.Value value(Map<String, UUID> ids, Claim claim) {
        return new UniqueStore.Value(Objects.requireNonNull(ids.get(claim.field())), claim.value());
    }

    /** The unique fields of a type, by key. */
    Map<String, UUID> ids(String type) {
        var ids = new LinkedHashMap<String, UUID>();
        for (var field : types.get(type).customFields()) {
            if (field.definition().settings().unique()) {
                ids.put(field.key(), field.definition().id());
            }
        }
        return ids;
    }
}
