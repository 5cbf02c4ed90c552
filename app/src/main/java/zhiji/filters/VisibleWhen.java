package zhiji.filters;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Problem;
import zhiji.types.CustomField;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordType;

/**
 * When a custom field is shown at all: another custom field of the record is, or is not, one of some values. The form is
 * that of a filter, the choice of operators is small, because forms ask it while somebody types.
 */
public final class VisibleWhen {

    private static final String PATH = "settings.visibleWhen";

    private VisibleWhen() {}

    /** Whether a field is shown on a record with these values. */
    public static boolean holds(CustomField field, Map<String, JsonNode> values) {
        var rule = field.settings().visibleWhen();
        if (rule == null || rule.isNull()) {
            return true;
        }
        var value = values.get(key(rule));
        var wanted = rule.get("value");
        return switch (operator(rule)) {
            case EQ -> wanted != null && wanted.equals(value);
            case NE -> wanted != null && !wanted.equals(value);
            case IN -> wanted != null && wanted.valueStream().anyMatch(one -> one.equals(value));
            case EMPTY -> value == null;
            default -> throw new IllegalStateException("No rule: " + rule);
        };
    }

    /** Refuses what is no such rule about another custom field of the type. */
    public static void check(@Nullable JsonNode rule, CustomField of, RecordType type) {
        if (rule == null || rule.isNull()) {
            return;
        }
        var named = rule.get("field");
        var other = named == null || !named.isString()
                ? java.util.Optional.<RecordField>empty()
                : type.field(named.stringValue()).filter(RecordField::isCustom);
        if (other.isEmpty() || key(rule).equals(of.key())) {
            throw fault("field", "filter.unknown-field", String.valueOf(named));
        }
        var operator = operator(rule);
        var simple = other.get().type() == FieldType.CHOICE || other.get().type() == FieldType.BOOLEAN;
        if (!List.of(Operator.EQ, Operator.NE, Operator.IN, Operator.EMPTY).contains(operator)
                || (!simple && operator != Operator.EMPTY)
                || !operator.fits(other.get().type())) {
            throw fault(
                    "op",
                    "filter.operator",
                    operator.wireName(),
                    other.get().type().wireName());
        }
        var _ = FilterValues.read(rule.get("value"), other.get(), operator, PATH + ".value");
    }

    private static String key(JsonNode rule) {
        return rule.get("field").stringValue().substring(RecordField.CUSTOM.length());
    }

    private static Operator operator(JsonNode rule) {
        var name = rule.get("op");
        return Operator.named(name == null ? "" : name.asString())
                .orElseThrow(() -> fault("op", "enumeration.unknown", String.valueOf(name)));
    }

    private static Problem fault(String step, String code, Object... values) {
        return FilterReader.fault(PATH + "." + step, code, values);
    }
}
