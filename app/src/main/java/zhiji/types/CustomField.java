package zhiji.types;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Problem;
import zhiji.platform.Required;

/** A field that an administrator added to a type (自定义字段). */
public record CustomField(UUID id, String type, String key, FieldType kind, Labels labels, Rules settings) {

    private static final int MOST_OPTIONS = 500;
    private static final int LONGEST_UNIT = 20;

    /** What is said about a field beyond its kind; what of it applies depends on the kind. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rules(
            boolean required,
            boolean unique,
            boolean filterable,
            boolean personal,
            @Nullable List<Option> options,
            @Nullable String target,
            @Nullable String formula,
            @Nullable JsonNode defaultValue,
            @Nullable Labels help,
            @Nullable JsonNode visibleWhen,
            @Nullable String unit,
            boolean retired) {

        public static final Rules NONE =
                new Rules(false, false, false, false, null, null, null, null, null, null, null, false);

        public List<Option> choices() {
            return options == null ? List.of() : options;
        }
    }

    /** One of the values of a choice, and the colour that tells it apart. */
    public record Option(
            String key, Labels labels, @Nullable Colour colour) {

        public Option {
            Required.text("options.key", key);
            Required.value("options.labels", labels);
        }
    }

    /** The colours an option may have (颜色); each is readable by day and by night. */
    public enum Colour {
        @JsonProperty("grey")
        GREY,
        @JsonProperty("blue")
        BLUE,
        @JsonProperty("green")
        GREEN,
        @JsonProperty("amber")
        AMBER,
        @JsonProperty("red")
        RED,
        @JsonProperty("violet")
        VIOLET,
        @JsonProperty("teal")
        TEAL,
        @JsonProperty("olive")
        OLIVE
    }

    /** How lists and filters see it. */
    public RecordField field() {
        var traits = EnumSet.of(RecordField.Trait.FILTERABLE);
        if (settings.filterable()) {
            traits.add(RecordField.Trait.SORTABLE);
        }
        if (settings.personal()) {
            traits.add(RecordField.Trait.PERSONAL);
        }
        if (kind != FieldType.FORMULA && !settings.retired()) {
            traits.add(RecordField.Trait.IMPORTABLE);
            if (!settings.unique()) {
                traits.add(RecordField.Trait.EDITABLE);
            }
        }
        var column = kind == FieldType.FORMULA
                ? new FieldColumn.Computed(FormulaReader.read(String.valueOf(settings.formula()), "settings.formula"))
                : new FieldColumn.Document(key);
        var options = settings.choices().stream()
                .map(option -> new RecordField.Option(option.key(), option.key(), option.colour()))
                .toList();
        // Whoever adds a personal field to customers wants to attend to them.
        var purposes = settings.personal() ? Set.of(Purpose.CARE) : Set.<Purpose>of();
        return new RecordField(
                RecordField.CUSTOM + key, kind, column, traits, purposes, options, settings.target(), this);
    }

    /** Whether a record must have a value in it. */
    public boolean isRequired() {
        return settings.required() && !settings.retired();
    }

    /** Whether an index serves it. */
    public boolean isIndexed() {
        return settings.filterable() || kind == FieldType.REFERENCE;
    }

    public CustomField with(Labels others, Rules changed) {
        return new CustomField(id, type, key, kind, others, changed);
    }

    /** What makes a definition senseless, whatever the type. */
    public List<Problem.Field> faults() {
        var faults = new ArrayList<Problem.Field>();
        if (!key.matches("[a-z][a-z0-9_]{0,39}")) {
            faults.add(Problem.Field.of("key", "field.key", key));
        }
        var isChoice = kind == FieldType.CHOICE || kind == FieldType.CHOICES;
        if (isChoice == settings.choices().isEmpty()) {
            faults.add(Problem.Field.of("settings.options", isChoice ? "required" : "field.no-options"));
        }
        if (settings.choices().size() > MOST_OPTIONS) {
            faults.add(Problem.Field.of(
                    "settings.options", "list.too-long", settings.choices().size(), MOST_OPTIONS));
        }
        var keys = settings.choices().stream().map(Option::key).toList();
        for (var option : keys) {
            if (!option.matches("[\\p{L}\\p{N}_-]{1,60}") || keys.indexOf(option) != keys.lastIndexOf(option)) {
                faults.add(Problem.Field.of("settings.options", "field.option-key", option));
            }
        }
        if ((kind == FieldType.REFERENCE) == (settings.target() == null)) {
            faults.add(Problem.Field.of("settings.target", settings.target() == null ? "required" : "field.no-target"));
        }
        if ((kind == FieldType.FORMULA) == (settings.formula() == null)) {
            faults.add(
                    Problem.Field.of("settings.formula", settings.formula() == null ? "required" : "field.no-formula"));
        }
        if (kind == FieldType.TAGS) {
            faults.add(Problem.Field.of("kind", "enumeration.unknown", kind.wireName()));
        }
        if (settings.unique() && !isUniqueKind()) {
            faults.add(Problem.Field.of("settings.unique", "field.not-unique", kind.wireName()));
        }
        if (settings.unit() != null
                && (settings.unit().isBlank() || settings.unit().length() > LONGEST_UNIT)) {
            faults.add(Problem.Field.of("settings.unit", "text.length", 1, LONGEST_UNIT));
        }
        if (kind == FieldType.FORMULA && (settings.required() || settings.defaultValue() != null)) {
            faults.add(Problem.Field.of("settings.required", "field.computed"));
        }
        return faults;
    }

    private boolean isUniqueKind() {
        return switch (kind.kind()) {
            case TEXT, NUMBER, DATE, ID -> kind != FieldType.FORMULA && kind != FieldType.LONG_TEXT;
            default -> false;
        };
    }
}
