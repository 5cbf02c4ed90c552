package zhiji.science.identity;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reference data that lies beside the repository and is not part of it; tests that need it are skipped without it. */
final class SharedData {

    private final List<String> header;
    private final List<String[]> rows = new ArrayList<>();

    private SharedData(List<String> header) {
        this.header = header;
    }

    static List<String> lines(String file) {
        Path path = Path.of("..", "..", "shared", "data", "matching", file);
        assumeTrue(Files.exists(path), () -> "skipped: the reference data " + path + " is not here");
        try {
            return Files.readAllLines(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static SharedData table(String file, char separator) {
        List<String> lines = lines(file);
        var table = new SharedData(List.of(split(lines.get(0), separator)));
        lines.stream().skip(1).map(line -> split(line, separator)).forEach(table.rows::add);
        return table;
    }

    List<String[]> rows() {
        return rows;
    }

    /** The fields that inference finds, without the columns named. */
    List<Field> fields(String... excluded) {
        Set<Integer> positions = new HashSet<>();
        Arrays.stream(excluded).map(header::indexOf).forEach(positions::add);
        return FieldInference.fields(FieldInference.of(
                header, rows.subList(0, Math.min(500, rows.size())), positions, FieldInference.Subject.AUTO));
    }

    Archive archive(String... excluded) {
        var archive = new Archive(fields(excluded));
        rows.forEach(archive::add);
        return archive;
    }

    /** Numbers of the true clusters, from a column. */
    int[] truth(String column) {
        int at = header.indexOf(column);
        return numbers(rows.stream().map(row -> row[at]).toList());
    }

    static int[] numbers(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        return names.stream()
                .mapToInt(name -> numbers.computeIfAbsent(name, fresh -> numbers.size()))
                .toArray();
    }

    private static String[] split(String line, char separator) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            quoted ^= character == '"';
            if (character == separator && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else if (character != '"') {
                field.append(character);
            }
        }
        fields.add(field.toString().strip());
        return fields.toArray(String[]::new);
    }
}
