package zhiji.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiji.science.identity.Field;
import zhiji.science.identity.FieldKind;

/**
 * The fields named in a settings file such as {@code {"fields": [{"column": "name", "kind": "ORGANISATION"}]}}. Only flat
 * objects with these two texts are read.
 */
final class MatchSettings {

    private static final Pattern OBJECT = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern ENTRY = Pattern.compile("\"(\\w+)\"\\s*:\\s*\"([^\"]*)\"");

    private MatchSettings() {}

    static List<Field> read(String file, Csv header) {
        var fields = new ArrayList<Field>();
        Matcher objects = OBJECT.matcher(text(file));
        while (objects.find()) {
            fields.add(field(file, objects.group(1), header));
        }
        if (fields.isEmpty()) {
            throw new InputFault(
                    file + ": there is no field such as {\"column\": \"name\", \"kind\": \"ORGANISATION\"}.");
        }
        return fields;
    }

    private static Field field(String file, String body, Csv header) {
        String column = "";
        String kind = "";
        Matcher entries = ENTRY.matcher(body);
        while (entries.find()) {
            switch (entries.group(1)) {
                case "column" -> column = entries.group(2);
                case "kind" -> kind = entries.group(2);
                default -> throw new InputFault(file + ": '" + entries.group(1) + "' is not column or kind.");
            }
        }
        return new Field(column, header.column(column), kind(file, kind));
    }

    private static FieldKind kind(String file, String kind) {
        try {
            return FieldKind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new InputFault(
                    file + ": '" + kind + "' is not a kind; kinds are " + List.of(FieldKind.values()) + ".");
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException missing) {
            throw new InputFault(file + ": there is no such file; settings are auto, organisation, person or a file.");
        } catch (IOException failure) {
            throw new InputFault(file + " cannot be read: " + failure.getMessage() + ".");
        }
    }
}
