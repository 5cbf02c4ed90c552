package zhiji.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Why a request cannot be done, in words for the person who asked. The words stand in the texts under the code. */
public final class Problem extends RuntimeException {

    /** What kind of refusal it is; decides the HTTP status. */
    public enum Kind {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        STALE,
        PRECONDITION_MISSING,
        TOO_MANY,
        UNAVAILABLE
    }

    /** One value at fault: the path of the field, the code of the sentence and the values it mentions. */
    public record Field(String path, String code, List<Object> values) {

        public Field {
            values = List.copyOf(values);
        }

        public static Field of(String path, String code, Object... values) {
            return new Field(path, code, Arrays.asList(values));
        }
    }

    private final transient Kind kind;
    private final String code;
    private final transient List<Object> values;
    private final transient List<Field> fields;
    private final transient Map<String, Object> details;

    private Problem(Kind kind, String code, List<Object> values, List<Field> fields, Map<String, Object> details) {
        super(code + " " + values + fields);
        this.kind = kind;
        this.code = code;
        this.values = List.copyOf(values);
        this.fields = List.copyOf(fields);
        this.details = Map.copyOf(details);
    }

    public static Problem of(Kind kind, String code, Object... values) {
        return new Problem(kind, code, Arrays.asList(values), List.of(), Map.of());
    }

    public static Problem invalid(String code, Object... values) {
        return of(Kind.INVALID, code, values);
    }

    /** The request as a whole is understood, some of its fields are not acceptable. */
    public static Problem invalid(List<Field> fields) {
        return new Problem(Kind.INVALID, "invalid", List.of(), fields, Map.of());
    }

    public static Problem notFound(String code, Object... values) {
        return of(Kind.NOT_FOUND, code, values);
    }

    public static Problem conflict(Field field) {
        return new Problem(Kind.CONFLICT, field.code(), field.values(), List.of(field), Map.of());
    }

    /** What is in the way, in full, so that whoever asked can choose; the names of the details are those in the answer. */
    public static Problem conflict(String code, Map<String, Object> details) {
        return new Problem(Kind.CONFLICT, code, List.of(), List.of(), details);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> values() {
        return values;
    }

    public List<Field> fields() {
        return fields;
    }

    public Map<String, Object> details() {
        return details;
    }
}
