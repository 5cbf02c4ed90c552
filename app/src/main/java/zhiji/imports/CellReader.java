package zhiji.imports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Moments;
import zhiji.platform.Problem;
import zhiji.records.FieldFormat;
import zhiji.records.FieldText;
import zhiji.types.FieldType;
import zhiji.types.RecordField;

/** Reads the values of a record's own fields from the cells of rows; the records they name are still to be looked up. */
public final class CellReader {

    private final ImportPlan plan;
    private final List<RecordField> fields;
    private final FieldText texts;
    private final Map<String, FieldFormat> formats = new HashMap<>();

    CellReader(ImportPlan plan, List<RecordField> fields, FieldText texts, ZoneId zone) {
        this.plan = plan;
        this.fields = fields.stream().filter(field -> plan.has(field.key())).toList();
        this.texts = texts;
        for (var field : this.fields) {
            formats.put(field.key(), format(plan, field.key(), zone));
        }
    }

    /** Values by the keys of fields; of references what is written. */
    public record Cells(Map<String, JsonNode> values, Map<String, String> references, List<Problem.Field> faults) {

        public Cells {
            values = Map.copyOf(values);
            references = Map.copyOf(references);
            faults = List.copyOf(faults);
        }
    }

    /** A format that is none is thrown as a problem. */
    private static FieldFormat format(ImportPlan plan, String field, ZoneId zone) {
        var told = plan.format(field);
        var dates = told.dates() == null ? plan.settings().dateFormat() : told.dates();
        try {
            return new FieldFormat(
                    new Moments(zone, dates),
                    told.hasCommaDecimals(),
                    plan.settings().currency(),
                    told.meanings());
        } catch (IllegalArgumentException none) {
            throw Problem.invalid(List.of(Problem.Field.of("dateFormat", "import.date-format", String.valueOf(dates))));
        }
    }

    public Cells read(ImportRow row) {
        var values = new TreeMap<String, JsonNode>();
        var references = new TreeMap<String, String>();
        var faults = new ArrayList<Problem.Field>();
        for (var field : fields) {
            var text = plan.value(row, field.key());
            if (text.isEmpty()) {
                continue;
            }
            if (field.type() == FieldType.REFERENCE) {
                references.put(field.key(), text);
                continue;
            }
            var value = texts.read(field, text, format(field));
            value.ifPresent(read -> values.put(field.key(), read));
            if (value.isEmpty()) {
                faults.add(Problem.Field.of(field.key(), fault(field), text));
            }
        }
        return new Cells(values, references, faults);
    }

    private FieldFormat format(RecordField field) {
        return Objects.requireNonNull(formats.get(field.key()));
    }

    private static String fault(RecordField field) {
        return switch (field.type()) {
            case NUMBER, PERCENTAGE, RATING, MONEY -> "import.number";
            case DATE -> "import.date";
            case MOMENT -> "import.moment";
            case BOOLEAN -> "import.truth";
            case PERSON -> "import.owner";
            case CHOICE, CHOICES -> "import.option";
            default -> "value.unreadable";
        };
    }
}
