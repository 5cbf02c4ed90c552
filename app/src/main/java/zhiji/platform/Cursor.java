package zhiji.platform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sort values of the last row of a page, as opaque text. */
public record Cursor(List<String> values) {

    private static final char SEPARATOR = '\u001F';

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(Object::toString).toList());
    }

    /** Reads what {@link #text} wrote; refuses a cursor that was made up or belongs to another list. */
    public static @Nullable Cursor read(@Nullable String text, int values) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cursor = new Cursor(List.of(decoded.split(String.valueOf(SEPARATOR), -1)));
            if (cursor.values().size() == values) {
                return cursor;
            }
        } catch (IllegalArgumentException notBase64) {
            throw Problem.invalid("cursor.unknown", text);
        }
        throw Problem.invalid("cursor.unknown", text);
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(String.valueOf(SEPARATOR), values).getBytes(StandardCharsets.UTF_8));
    }

    public String value(int index) {
        return values.get(index);
    }
}
