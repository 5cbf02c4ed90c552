package zhiji.description;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.TypeTexts;

/** The JSON schema of what fields hold, as it is read and as it is written. */
@Component
class FieldSchemas {

    private static final String PERSON = "#/components/schemas/Person";
    private static final String MONEY = "#/components/schemas/Money";

    private final JsonMapper json;
    private final TypeTexts texts;

    FieldSchemas(JsonMapper json, TypeTexts texts) {
        this.json = json;
        this.texts = texts;
    }

    /** What is shown of these fields, by their keys from {@code prefix} on. */
    ObjectNode read(RecordType type, List<RecordField> fields, int prefix) {
        var schema = object();
        fields.forEach(field -> properties(schema)
                .set(field.key().substring(prefix), nullable(labelled(type, field, shape(type, field, PERSON)))));
        return schema;
    }

    /** What may be written in these fields; null clears. */
    ObjectNode written(RecordType type, List<RecordField> fields, int prefix) {
        var schema = object();
        fields.stream()
                .filter(field -> field.is(RecordField.Trait.IMPORTABLE))
                .forEach(field -> properties(schema)
                        .set(field.key().substring(prefix), nullable(labelled(type, field, shape(type, field, null)))));
        return schema;
    }

    private ObjectNode shape(RecordType type, RecordField field, @Nullable String person) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, PHONE -> text();
            case URL -> text().put("format", "uri");
            case EMAIL -> text().put("format", "email");
            case NUMBER, PERCENTAGE, FORMULA ->
                text().put("format", "decimal").put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
            case RATING ->
                json.createObjectNode().put("type", "integer").put("minimum", 1).put("maximum", 5);
            case MONEY -> reference(MONEY);
            case DATE -> text().put("format", "date");
            case TIME -> text().put("format", "time");
            case MOMENT -> text().put("format", "date-time");
            case BOOLEAN -> json.createObjectNode().put("type", "boolean");
            case CHOICE -> options(type, field);
            case CHOICES -> list(options(type, field));
            case TAGS -> list(text());
            case REFERENCE -> text().put("format", "uuid");
            case PERSON -> person == null ? text().put("format", "uuid") : reference(person);
        };
    }

    private ObjectNode options(RecordType type, RecordField field) {
        var schema = text();
        var keys = schema.putArray("enum");
        var names = schema.putArray("x-enum-descriptions");
        for (var option : field.options()) {
            keys.add(option.key());
            names.add(texts.of(type, field, option));
        }
        return schema;
    }

    private ObjectNode labelled(RecordType type, RecordField field, ObjectNode schema) {
        schema.put("title", texts.of(type, field));
        var custom = field.custom();
        if (custom != null && custom.settings().unit() != null) {
            schema.put("x-unit", custom.settings().unit());
        }
        if (field.type() == FieldType.FORMULA) {
            schema.put("readOnly", true);
        }
        return schema;
    }

    /** A reference stands beside null, a type names it. */
    private ObjectNode nullable(ObjectNode schema) {
        if (schema.has("$ref")) {
            var either = json.createObjectNode();
            either.put("title", schema.path("title").asString());
            either.putArray("anyOf")
                    .add(reference(schema.get("$ref").stringValue()))
                    .add(json.createObjectNode().put("type", "null"));
            return either;
        }
        var kind = schema.get("type").stringValue();
        schema.putArray("type").add(kind).add("null");
        if (schema.has("enum")) {
            schema.withArray("enum").addNull();
        }
        return schema;
    }

    private ObjectNode object() {
        var schema = json.createObjectNode().put("type", "object");
        schema.putObject("properties");
        return schema;
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private ObjectNode list(ObjectNode items) {
        var schema = json.createObjectNode().put("type", "array");
        schema.set("items", items);
        return schema;
    }

    private ObjectNode text() {
        return json.createObjectNode().put("type", "string");
    }

    private ObjectNode reference(String to) {
        return json.createObjectNode().put("$ref", to);
    }
}
