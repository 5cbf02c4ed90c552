package zhiji.layouts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.types.Labels;
import zhiji.types.RecordField;
import zhiji.types.RecordType;

/** An arrangement of fields (版式). Fields it says nothing about, such as those added later, follow at the end. */
record Layout(List<Section> sections, List<String> hidden) {

    private static final int MOST_SECTIONS = 30;

    /** Some fields under a title; the first section may go without. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Section(@Nullable Labels title, List<String> fields) {

        Section {
            fields = List.copyOf(Required.value("sections.fields", fields));
        }
    }

    Layout {
        sections = List.copyOf(Required.value("sections", sections));
        hidden = hidden == null ? List.of() : List.copyOf(hidden);
    }

    /**
     * The arrangement as it is kept.
     *
     * @throws Problem if it names what the type does not have, something twice, or hides from the form what must be filled in
     */
    Layout checked(RecordType type, Place place) {
        if (sections.size() > MOST_SECTIONS) {
            throw fault("sections", "list.too-long", sections.size(), MOST_SECTIONS);
        }
        var seen = new HashSet<String>();
        Stream.concat(sections.stream().flatMap(section -> section.fields().stream()), hidden.stream())
                .forEach(key -> {
                    if (type.field(key).isEmpty()) {
                        throw fault("sections", "filter.unknown-field", key);
                    }
                    if (!seen.add(key)) {
                        throw fault("sections", "layout.twice", key);
                    }
                });
        for (var key : hidden) {
            if (place == Place.FORM && type.field(key).filter(Layout::isNeeded).isPresent()) {
                throw fault("hidden", "layout.required", key);
            }
        }
        var titled = sections.stream()
                .map(section -> new Section(
                        section.title() == null ? null : section.title().checked("sections.title"), section.fields()))
                .toList();
        return new Layout(titled, hidden);
    }

    private static boolean isNeeded(RecordField field) {
        return field.custom() == null
                ? field.is(RecordField.Trait.PRESENT)
                        && field.is(RecordField.Trait.IMPORTABLE)
                        && !field.is(RecordField.Trait.EDITABLE)
                : field.custom().settings().required();
    }

    private static Problem fault(String path, String code, Object... values) {
        return Problem.invalid(List.of(Problem.Field.of(path, code, values)));
    }
}
