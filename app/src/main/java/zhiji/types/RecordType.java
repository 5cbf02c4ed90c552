package zhiji.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record type (记录类型), declared once by its capability as a bean: its rows, its fields, how it is related to others.
 * Lists, filters, views, exports and the description of the API follow from it. Its label stands in the texts under
 * {@code record.<key>}.
 */
public record RecordType(
        String key,
        RecordRows rows,
        List<RecordField> fields,
        List<RecordRelation> relations,
        ListView view,
        @Nullable Labels labels) {

    /** The key of the type that most of what we know hangs on. */
    public static final String PARTIES = "parties";

    /** The key of custom types begins so, which keeps their names free of ours for ever. */
    public static final String CUSTOM = "x-";

    /** What a list shows while nobody chose otherwise; {@code name} is the field by which others name a record. */
    public record ListView(String name, List<String> columns, String sort) {

        public ListView {
            columns = List.copyOf(columns);
        }
    }

    public RecordType {
        fields = List.copyOf(fields);
        relations = List.copyOf(relations);
    }

    public RecordType(
            String key, RecordRows rows, List<RecordField> fields, List<RecordRelation> relations, ListView view) {
        this(key, rows, fields, relations, view, null);
    }

    public Optional<RecordField> field(String path) {
        return fields.stream().filter(field -> field.key().equals(path)).findFirst();
    }

    public Optional<RecordRelation> relation(String name) {
        return relations.stream()
                .filter(relation -> relation.key().equals(name))
                .findFirst();
    }

    /** What somebody must be allowed to see to be shown the field. */
    public String permission(RecordField field) {
        return key + (field.is(RecordField.Trait.PERSONAL) ? ".personal" : ".fields");
    }

    /** Whether an administrator made it. */
    public boolean isCustom() {
        return key.startsWith(CUSTOM);
    }

    Map<String, RecordField> byKey() {
        return fields.stream().collect(Collectors.toMap(RecordField::key, Function.identity()));
    }

    /** With a choice that can be what was decided. */
    RecordType with(FieldOptions decided) {
        var all = fields.stream()
                .map(field -> field.key().equals(decided.field()) ? field.withOptions(decided.options()) : field)
                .toList();
        return new RecordType(key, rows, all, relations, view, labels);
    }

    /** With the fields that administrators added, and the relations these make. */
    public RecordType with(List<RecordField> added) {
        var all = new ArrayList<>(fields);
        all.addAll(added);
        var ways = new ArrayList<>(relations);
        for (var field : added) {
            if (field.type() == FieldType.REFERENCE && field.target() != null) {
                ways.add(
                        new RecordRelation(field.key(), field.target(), field.column(), key + ":" + bare(field.key())));
            }
        }
        return new RecordType(key, rows, all, ways, view, labels);
    }

    private static String bare(String path) {
        return path.substring(RecordField.CUSTOM.length());
    }

    /** The fields that administrators added. */
    public List<RecordField> customFields() {
        return fields.stream().filter(RecordField::isCustom).toList();
    }

    /** Where the tags of its records stand, if they have any. */
    public FieldColumn.@Nullable Tags tags() {
        return fields.stream()
                .map(RecordField::column)
                .filter(FieldColumn.Tags.class::isInstance)
                .map(FieldColumn.Tags.class::cast)
                .findFirst()
                .orElse(null);
    }
}
