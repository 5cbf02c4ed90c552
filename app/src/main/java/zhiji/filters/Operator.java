package zhiji.filters;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import zhiji.types.FieldType;

/** How a filter compares a field. */
public enum Operator {
    @JsonProperty("eq")
    EQ,
    @JsonProperty("ne")
    NE,
    @JsonProperty("lt")
    LT,
    @JsonProperty("le")
    LE,
    @JsonProperty("gt")
    GT,
    @JsonProperty("ge")
    GE,
    @JsonProperty("contains")
    CONTAINS,
    @JsonProperty("starts")
    STARTS,
    @JsonProperty("in")
    IN,
    @JsonProperty("empty")
    EMPTY;

    public boolean fits(FieldType type) {
        return switch (this) {
            case EQ, NE -> type.kind() != FieldType.Kind.CHOICES;
            case LT, LE, GT, GE ->
                switch (type.kind()) {
                    case NUMBER, MONEY, DATE, TIME, MOMENT -> true;
                    case TEXT, TRUTH, CHOICE, CHOICES, ID -> false;
                };
            case CONTAINS -> type.kind() == FieldType.Kind.TEXT || type.kind() == FieldType.Kind.CHOICES;
            case STARTS -> type.kind() == FieldType.Kind.TEXT;
            case IN ->
                switch (type.kind()) {
                    case TEXT, NUMBER, DATE, CHOICE, CHOICES, ID -> true;
                    case MONEY, TIME, MOMENT, TRUTH -> false;
                };
            case EMPTY -> true;
        };
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Operator> named(String wireName) {
        return Arrays.stream(values())
                .filter(operator -> operator.wireName().equals(wireName))
                .findFirst();
    }
}
