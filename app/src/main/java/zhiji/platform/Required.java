package zhiji.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses a request in which a value is missing, by the name of its field. */
public final class Required {

    private Required() {}

    public static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid(List.of(Problem.Field.of(field, "required")));
        }
        return value;
    }

    public static <T> T value(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(List.of(Problem.Field.of(field, "required")));
        }
        return value;
    }
}
