package zhiji.platform;

import java.util.Arrays;
import java.util.List;

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

    private Problem(Kind kind, String code, List<Object> values, List<Field> fields) {
        super(code + " " + values + fields);
        this.kind = kind;
        this.code = code;
        this.values = List.copyOf(values);
        this.fields = List.copyOf(fields);
    }

    public static Problem of(Kind kind, String code, Object... values) {
        return new Problem(kind, code, Arrays.asList(values), List.of());
    }

    public static Problem invalid(String code, Object... values) {
        return of(Kind.INVALID, code, values);
    }

    /** The request as a whole is understood, some of its fields are not acceptable. */
    public static Problem invalid(List<Field> fields) {
        return new Problem(Kind.INVALID, "invalid", List.of(), fields);
    }

    public static Problem notFound(String code, Object... values) {
        return of(Kind.NOT_FOUND, code, values);
    }

    public static Problem conflict(Field field) {
        return new Problem(Kind.CONFLICT, field.code(), field.values(), List.of(field));
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
}
