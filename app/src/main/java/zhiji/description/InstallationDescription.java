package zhiji.description;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import zhiji.platform.Actor;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.TypeTexts;

/**
 * Adds to our description what administrators added here: for each type of their own the addresses and shapes that programs
 * use, and the custom fields of customers.
 */
@Component
class InstallationDescription {

    private static final String OWN = "x-";
    private static final String CUSTOM = "custom.";
    private static final String GENERIC = "/api/v1/{type}";
    private static final String RECORD = "RecordItem";
    private static final String SCHEMAS = "#/components/schemas/";

    /** Shapes in which the values of a record stand, or that hold such a shape. */
    private static final List<String> SHAPES =
            List.of(RECORD, "PageRecordItem", "RecordContent", "BulkItem", "BulkContent");

    /** Shapes that have the custom fields of customers, and whether programs write them. */
    private static final Map<String, Boolean> PARTIES = Map.of("PartyContent", true, "PartyDetail", false);

    private final JsonMapper json;
    private final RecordTypes types;
    private final TypeTexts texts;
    private final FieldSchemas schemas;

    InstallationDescription(JsonMapper json, RecordTypes types, TypeTexts texts, FieldSchemas schemas) {
        this.json = json;
        this.types = types;
        this.texts = texts;
        this.schemas = schemas;
    }

    /** Our description, and what was added that somebody may see. */
    byte[] with(byte[] ours, Actor actor) {
        var description = (ObjectNode) json.readTree(ours);
        for (var type : types.all()) {
            if (type.key().startsWith(OWN)) {
                add(description, type, types.fields(type, actor));
            }
        }
        addPartyFields(description, actor);
        return json.writeValueAsBytes(description);
    }

    private void addPartyFields(ObjectNode description, Actor actor) {
        var parties = types.get("parties");
        var fields = types.fields(parties, actor).stream()
                .filter(field -> field.custom() != null)
                .toList();
        if (fields.isEmpty()) {
            return;
        }
        PARTIES.forEach((shape, written) -> {
            var custom = written
                    ? schemas.written(parties, fields, CUSTOM.length())
                    : schemas.read(parties, fields, CUSTOM.length());
            components(description).withObject("/" + shape + "/properties").set("custom", custom);
        });
    }

    private void add(ObjectNode description, RecordType type, List<RecordField> fields) {
        var name = name(type.key());
        for (var shape : SHAPES) {
            var copy = shape.equals(RECORD)
                    ? (ObjectNode) components(description).get(shape).deepCopy()
                    : renamed(components(description).get(shape), name);
            if (copy.has("properties") && copy.get("properties").has("values")) {
                var values = shape.equals(RECORD) ? schemas.read(type, fields, 0) : schemas.written(type, fields, 0);
                ((ObjectNode) copy.get("properties")).set("values", values);
            }
            components(description).set(name + shape, copy);
        }
        var paths = (ObjectNode) description.get("paths");
        for (var generic : List.copyOf(paths.properties())) {
            if (generic.getKey().equals(GENERIC) || generic.getKey().startsWith(GENERIC + "/")) {
                var path = generic.getKey().replace("{type}", type.key());
                paths.set(path, operations(renamed(generic.getValue(), name), name, texts.of(type)));
            }
        }
    }

    /** The same with the shapes of a type in place of the general ones. */
    private ObjectNode renamed(JsonNode part, String name) {
        var text = json.writeValueAsString(part);
        for (var shape : SHAPES) {
            text = text.replace("\"" + SCHEMAS + shape + "\"", "\"" + SCHEMAS + name + shape + "\"");
        }
        return (ObjectNode) json.readTree(text);
    }

    private ObjectNode operations(ObjectNode path, String name, String label) {
        for (var entry : path.properties()) {
            var operation = (ObjectNode) entry.getValue();
            var id = operation.get("operationId").stringValue();
            operation.put("operationId", id + "Of" + name);
            operation.putArray("tags").add(label);
            var kept = json.createArrayNode();
            operation.path("parameters").forEach(parameter -> {
                if (!parameter.path("name").asString().equals("type")) {
                    kept.add(parameter);
                }
            });
            operation.set("parameters", kept);
        }
        return path;
    }

    private static ObjectNode components(ObjectNode description) {
        return (ObjectNode) description.at("/components/schemas");
    }

    /** x-flagship-shop as programs name a class: FlagshipShop. */
    private static String name(String key) {
        return Arrays.stream(key.substring(OWN.length()).split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
