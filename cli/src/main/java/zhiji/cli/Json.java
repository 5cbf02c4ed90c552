package zhiji.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, records, collections, arrays of numbers, strings, numbers and booleans as JSON. Numbers that JSON cannot
 * hold (NaN, infinities) become null; an empty {@link Optional} too. Other objects are written as their text.
 */
final class Json {

    private static final int INDENT = 2;
    private static final int WIDTH = 100;

    private Json() {}

    /** Indented text; a list or object that fits into a line stays on one. */
    static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, 0, out);
        return out.append('\n').toString();
    }

    private static void write(@Nullable Object value, int depth, StringBuilder out) {
        String flat = flat(value);
        Object plain = plain(value);
        if (flat.length() + depth * INDENT <= WIDTH) {
            out.append(flat);
        } else if (plain instanceof Map<?, ?> map) {
            out.append('{');
            map.forEach((key, part) -> {
                separate(depth + 1, out);
                out.append(quoted(String.valueOf(key))).append(": ");
                write(part, depth + 1, out);
            });
            indent(depth, out);
            out.append('}');
        } else if (plain instanceof Collection<?> list) {
            out.append('[');
            list.forEach(part -> {
                separate(depth + 1, out);
                write(part, depth + 1, out);
            });
            indent(depth, out);
            out.append(']');
        } else {
            out.append(flat);
        }
    }

    /** Starts a line for the next part of a list or object, after a comma unless it is the first. */
    private static void separate(int depth, StringBuilder out) {
        char last = out.charAt(out.length() - 1);
        if (last != '{' && last != '[') {
            out.append(',');
        }
        indent(depth, out);
    }

    private static void indent(int depth, StringBuilder out) {
        out.append('\n').append(" ".repeat(depth * INDENT));
    }

    private static String flat(@Nullable Object value) {
        Object plain = plain(value);
        if (plain == null || (plain instanceof Double number && !Double.isFinite(number))) {
            return "null";
        }
        if (plain instanceof Number || plain instanceof Boolean) {
            return plain.toString();
        }
        if (plain instanceof Map<?, ?> map) {
            StringBuilder out = new StringBuilder("{");
            map.forEach((key, part) -> out.append(out.length() > 1 ? ", " : "")
                    .append(quoted(String.valueOf(key)))
                    .append(": ")
                    .append(flat(part)));
            return out.append('}').toString();
        }
        if (plain instanceof Collection<?> list) {
            StringBuilder out = new StringBuilder("[");
            list.forEach(part -> out.append(out.length() > 1 ? ", " : "").append(flat(part)));
            return out.append(']').toString();
        }
        return quoted(plain.toString());
    }

    /** Optionals opened, records as maps, arrays as lists. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> plain(optional.orElse(null));
            case Record fields -> components(fields);
            case double[] numbers -> Arrays.stream(numbers).boxed().toList();
            case int[] numbers -> Arrays.stream(numbers).boxed().toList();
            case long[] numbers -> Arrays.stream(numbers).boxed().toList();
            case Object[] values -> Arrays.asList(values);
            default -> value;
        };
    }

    private static Map<String, @Nullable Object> components(Record fields) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                map.put(component.getName(), component.getAccessor().invoke(fields));
            } catch (IllegalAccessException | InvocationTargetException failure) {
                throw new IllegalStateException("cannot read " + component, failure);
            }
        }
        return map;
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
