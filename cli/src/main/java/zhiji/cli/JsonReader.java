package zhiji.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads strict JSON (RFC 8259) into maps, lists, strings, doubles and booleans; null becomes an empty {@link Optional}.
 * Every fault names the source, line and column. A name given twice in one object is a fault.
 */
final class JsonReader {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final int DEEPEST = 64;

    private final String source;
    private final String text;
    private int position;
    private int depth;

    private JsonReader(String source, String text) {
        this.source = source;
        this.text = text;
    }

    /** The one value in the text; the source is named in faults. */
    static Object read(String source, String text) {
        JsonReader reader = new JsonReader(source, text);
        Object value = reader.value();
        if (reader.peek() != '\0' || reader.position < text.length()) {
            throw reader.fault("expected the end of the text");
        }
        return value;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> nested(this::object);
            case '[' -> nested(this::list);
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", Optional.empty());
            default -> number();
        };
    }

    private Object nested(Supplier<Object> content) {
        if (++depth > DEEPEST) {
            throw fault("more than " + DEEPEST + " levels are not read");
        }
        position++;
        Object value = content.get();
        depth--;
        return value;
    }

    private Object object() {
        Map<String, Object> object = new LinkedHashMap<>();
        if (skip('}')) {
            return object;
        }
        do {
            if (peek() != '"') {
                throw fault("expected a name in quotes");
            }
            String name = string();
            if (!skip(':')) {
                throw fault("expected ':' after \"" + name + "\"");
            }
            if (object.put(name, value()) != null) {
                throw fault("\"" + name + "\" is given twice");
            }
        } while (skip(','));
        if (!skip('}')) {
            throw fault("expected ',' or '}'");
        }
        return object;
    }

    private Object list() {
        List<Object> list = new ArrayList<>();
        if (skip(']')) {
            return list;
        }
        do {
            list.add(value());
        } while (skip(','));
        if (!skip(']')) {
            throw fault("expected ',' or ']'");
        }
        return list;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        position++;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"') {
                return string.toString();
            }
            if (c < ' ') {
                position--;
                throw fault("a line break or control character inside quotes");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        throw fault("the quotes are not closed");
    }

    private char escaped() {
        char c = position < text.length() ? text.charAt(position++) : '\0';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                position--;
                throw fault("an unknown escape after '\\'");
            }
        };
    }

    private char unicode() {
        String digits = text.substring(position, Math.min(position + 4, text.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw fault("expected four hexadecimal digits");
        }
        position += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private Object literal(String word, Object value) {
        if (!text.startsWith(word, position)) {
            throw fault("expected a value");
        }
        position += word.length();
        return value;
    }

    private Object number() {
        Matcher matcher = NUMBER.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw fault("expected a value");
        }
        position = matcher.end();
        return Double.valueOf(matcher.group());
    }

    private boolean skip(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        position++;
        return true;
    }

    /** The next character that is not blank; NUL at the end. */
    private char peek() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : '\0';
    }

    private InputFault fault(String problem) {
        String before = text.substring(0, Math.min(position, text.length()));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return new InputFault(source + ", line " + line + ", column " + column + ": " + problem + ".");
    }
}
