package zhiji.types;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A field (字段) of a record type: what it holds, where that stands, what may be done with it. The label of a declared
 * field stands in the texts under {@code record.<type>.<key>}, that of an option under {@code record.<type>.<key>.<option>}.
 */
public record RecordField(
        String key,
        FieldType type,
        FieldColumn column,
        Set<Trait> traits,
        Set<Purpose> purposes,
        List<Option> options,
        @Nullable String target,
        @Nullable CustomField custom) {

    /** The path of custom fields begins so, which keeps their names apart from ours. */
    public static final String CUSTOM = "custom.";

    public RecordField {
        traits = Set.copyOf(traits);
        purposes = Set.copyOf(purposes);
        options = List.copyOf(options);
    }

    /** What may be done with a field beyond showing it. */
    public enum Trait {
        FILTERABLE,
        /** Lists can be ordered by it at any size: an index serves it. */
        SORTABLE,
        IMPORTABLE,
        /** It says something about a person, and has a permission of its own. */
        PERSONAL,
        /** It can be changed by itself, on many records at once. */
        EDITABLE,
        /** Every row has a value. */
        PRESENT
    }

    /**
     * One of the values of a choice: its name in the API, how the column keeps it, a colour unless its place decides, and what
     * it is called unless our texts say.
     */
    public record Option(
            String key,
            String stored,
            CustomField.@Nullable Colour colour,
            @Nullable Labels labels) {

        public Option(String key, String stored, CustomField.@Nullable Colour colour) {
            this(key, stored, colour, null);
        }
    }

    /** A declared field in a column of its own; more is said by the methods that follow. */
    public static RecordField of(String key, FieldType type, TableField<?, ?> column, Trait... traits) {
        return of(key, type, new FieldColumn.Plain(column), traits);
    }

    public static RecordField of(String key, FieldType type, FieldColumn column, Trait... traits) {
        var set = EnumSet.noneOf(Trait.class);
        set.addAll(List.of(traits));
        return new RecordField(key, type, column, set, Set.of(), List.of(), null, null);
    }

    /** A declared field that holds the name of an enumeration's constant. */
    public static <E extends Enum<E>> RecordField choice(
            String key, TableField<?, String> column, Class<E> values, Trait... traits) {
        var options = EnumSet.allOf(values).stream()
                .map(value -> new Option(
                        value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), value.name(), null))
                .toList();
        return of(key, FieldType.CHOICE, column, traits).withOptions(options);
    }

    /** A choice whose colours say something; in the order of its options. */
    public RecordField coloured(CustomField.Colour... colours) {
        return withOptions(IntStream.range(0, options.size())
                .mapToObj(place ->
                        new Option(options.get(place).key(), options.get(place).stored(), colours[place]))
                .toList());
    }

    public RecordField withOptions(List<Option> values) {
        return new RecordField(key, type, column, traits, purposes, values, target, custom);
    }

    /** A field that says something about a person, and what that is kept for. */
    public RecordField personal(Purpose... reasons) {
        var more = EnumSet.of(Trait.PERSONAL);
        more.addAll(traits);
        return new RecordField(key, type, column, more, Set.of(reasons), options, target, custom);
    }

    /** The type whose records it names. */
    public RecordField to(String type) {
        return new RecordField(key, this.type, column, traits, purposes, options, type, custom);
    }

    /** With one more trait. */
    public RecordField and(Trait trait) {
        var more = EnumSet.of(trait);
        more.addAll(traits);
        return new RecordField(key, type, column, more, purposes, options, target, custom);
    }

    /** The same field in another place. */
    public RecordField in(FieldColumn other) {
        return new RecordField(key, type, other, traits, purposes, options, target, custom);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether an administrator added it. */
    public boolean isCustom() {
        return custom != null;
    }

    /**
     * What an administrator said of this field.
     *
     * @throws NullPointerException if a capability declares it
     */
    public CustomField definition() {
        return Objects.requireNonNull(custom);
    }
}
