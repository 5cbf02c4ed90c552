package zhiji.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * A CSV file read row by row, in UTF-8 with or without byte order mark. Columns are found by header name or 1-based
 * position; every fault names file, row (line of the file, from 1) and column.
 *
 * <pre>{@code
 * try (Csv csv = Csv.open(file, "auto", true)) {
 *     int amount = csv.column("amount");
 *     while (csv.next()) {
 *         total += csv.number(amount);
 *     }
 * }
 * }</pre>
 */
final class Csv implements AutoCloseable {

    private static final int PEEK = 1 << 16;

    private final String name;
    private final BufferedReader reader;
    private final Iterator<Row> rows;
    private final List<String> header;
    private Row row = new Row(0, List.of());

    /**
     * Opens a file, or standard input for {@code -}.
     *
     * @param delimiter {@code auto} (found from the first line), {@code space} (any run of blanks), {@code tab} or one
     *     character
     * @param hasHeader whether the first row holds the names of the columns
     */
    static Csv open(String file, String delimiter, boolean hasHeader) {
        try {
            InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
            return new Csv(file.equals("-") ? "standard input" : file, in, delimiter, hasHeader);
        } catch (NoSuchFileException missing) {
            throw new InputFault(file + ": there is no such file.");
        } catch (IOException failure) {
            throw new InputFault(file + " cannot be read: " + failure.getMessage() + ".");
        }
    }

    private Csv(String name, InputStream in, String delimiter, boolean hasHeader) throws IOException {
        this.name = name;
        // A decoder of its own reports malformed bytes; the charset's default would replace them silently.
        reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), PEEK);
        rows = rows(delimiter);
        header = hasHeader && next() ? row.fields() : List.of();
    }

    /** The names of the columns; empty without a header. */
    List<String> header() {
        return header;
    }

    /** Whether the header has a column of that name. */
    boolean has(String column) {
        return indexOf(column) >= 0;
    }

    /** The index of a column given by header name (capitals ignored if need be) or 1-based position. */
    int column(String nameOrPosition) {
        int named = indexOf(nameOrPosition);
        if (named >= 0) {
            return named;
        }
        if (nameOrPosition.matches("[1-9][0-9]{0,4}")) {
            int position = Integer.parseInt(nameOrPosition);
            if (header.isEmpty() || position <= header.size()) {
                return position - 1;
            }
        }
        throw new InputFault(name + " has no column '" + nameOrPosition + "'"
                + (header.isEmpty()
                        ? "; without a header give its position, counted from 1."
                        : "; it has " + String.join(", ", header) + "."));
    }

    /** Moves to the next row; false at the end of the file. */
    boolean next() {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            row = rows.next();
            return true;
        } catch (CsvParseException malformed) {
            throw new InputFault(name + ": after row " + row.line() + " the text is not CSV: " + rootOf(malformed));
        } catch (UncheckedIOException failure) {
            throw unreadable(failure.getCause() == null ? new IOException(failure) : failure.getCause());
        }
    }

    /** The line of the file, from 1, where the current row starts. */
    long line() {
        return row.line();
    }

    /** How many fields the current row has. */
    int width() {
        return row.fields().size();
    }

    /** The field without surrounding blanks. */
    String text(int column) {
        if (column >= row.fields().size()) {
            throw new InputFault(name + ", row " + row.line() + " has "
                    + row.fields().size() + " columns; column " + nameOf(column) + " is missing.");
        }
        return row.fields().get(column).strip();
    }

    /** The field as a finite number. */
    double number(int column) {
        String text = text(column);
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw fault(column, "'" + text + "' is not a number");
        }
        throw fault(column, "'" + text + "' is not a finite number");
    }

    /** The field as a whole number. */
    int whole(int column) {
        double value = number(column);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw fault(column, "'" + text(column) + "' is not a whole number");
        }
        return (int) value;
    }

    /** A fault of the current row in one column; the problem is a clause without a full stop. */
    InputFault fault(int column, String problem) {
        return new InputFault(name + ", row " + row.line() + ", column " + nameOf(column) + ": " + problem + ".");
    }

    /** A fault of the file as a whole; the problem is a clause without a full stop. */
    InputFault fault(String problem) {
        return new InputFault(name + ": " + problem + ".");
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private int indexOf(String column) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equals(column)) {
                return i;
            }
        }
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(column)) {
                return i;
            }
        }
        return -1;
    }

    private String nameOf(int column) {
        return column < header.size() ? "'" + header.get(column).strip() + "'" : String.valueOf(column + 1);
    }

    private InputFault unreadable(IOException failure) {
        return failure instanceof CharacterCodingException
                ? new InputFault(name + ": after row " + row.line() + " the text is not UTF-8.")
                : new InputFault(name + " cannot be read after row " + row.line() + ": " + failure.getMessage() + ".");
    }

    private Iterator<Row> rows(String delimiter) throws IOException {
        String firstLine;
        try {
            firstLine = peekFirstLine();
        } catch (CharacterCodingException malformed) {
            throw unreadable(malformed);
        }
        String separator = switch (delimiter.toLowerCase(Locale.ROOT)) {
            case "auto" -> detect(firstLine);
            case "space", " " -> " ";
            case "tab", "\\t" -> "\t";
            default -> delimiter;
        };
        if (separator.codePointCount(0, separator.length()) != 1) {
            throw new InputFault("The delimiter '" + delimiter + "' is not auto, space, tab or one character.");
        }
        return separator.equals(" ") ? new SpaceSeparated(reader) : new Quoted(reader, separator);
    }

    private String peekFirstLine() throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        reader.mark(PEEK);
        char[] start = new char[PEEK];
        int length = Math.max(0, reader.read(start, 0, PEEK));
        reader.reset();
        return new String(start, 0, length)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String detect(String line) {
        String best = "";
        long most = 0;
        for (String candidate : List.of(",", "\t", ";", "|")) {
            long count = countOutsideQuotes(line, candidate.charAt(0));
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        if (most == 0) {
            return line.strip().matches("\\S+\\s.*") ? " " : ",";
        }
        return best;
    }

    private static long countOutsideQuotes(String line, char wanted) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            count += c == wanted && !quoted ? 1 : 0;
        }
        return count;
    }

    private static String rootOf(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private record Row(long line, List<String> fields) {}

    /** Fields separated by one character, quoted as in RFC 4180. */
    private static final class Quoted implements Iterator<Row> {
        private final Iterator<CsvRecord> records;

        Quoted(BufferedReader reader, String separator) {
            records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(reader)
                    .iterator();
        }

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public Row next() {
            CsvRecord entry = records.next();
            return new Row(entry.getStartingLineNumber(), entry.getFields());
        }
    }

    /** Fields separated by runs of blanks, as in the files of the classic papers. */
    private static final class SpaceSeparated implements Iterator<Row> {
        private final Iterator<String> lines;
        private long line;
        private String pending = "";

        SpaceSeparated(BufferedReader reader) {
            lines = reader.lines().iterator();
        }

        @Override
        public boolean hasNext() {
            while (pending.isEmpty() && lines.hasNext()) {
                pending = lines.next().strip();
                line++;
            }
            return !pending.isEmpty();
        }

        @Override
        public Row next() {
            Row next = new Row(line, List.of(pending.split("\\s+")));
            pending = "";
            return next;
        }
    }
}
