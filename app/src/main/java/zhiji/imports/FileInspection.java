package zhiji.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import zhiji.platform.Problem;

/** Finds out by its content what a file is and how it is to be read. */
final class FileInspection {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};
    private static final int HEAD = 1 << 16;
    private static final int HEAD_ROWS = 100;
    private static final int SAMPLES = 20;

    private FileInspection() {}

    /** @throws Problem if it is neither a table of text nor a workbook */
    static ImportFormat format(Path file) throws IOException {
        byte[] head;
        try (var content = Files.newInputStream(file)) {
            head = content.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw Problem.invalid("import.empty");
        }
        if (startsWith(head, ZIP)) {
            return ImportFormat.XLSX;
        }
        if (startsWith(head, OLD_EXCEL)) {
            throw Problem.invalid("import.old-excel");
        }
        if (startsWith(head, UTF_16_LITTLE) || startsWith(head, UTF_16_BIG)) {
            throw Problem.invalid("import.utf-16");
        }
        for (var letter : head) {
            if (letter == 0) {
                throw Problem.invalid("import.not-a-table");
            }
        }
        return ImportFormat.CSV;
    }

    /** The first encoding in which the whole file is sound. */
    static ImportChoices.Encoding encoding(Path file) throws IOException {
        for (var encoding : ImportChoices.Encoding.values()) {
            if (isSound(file, encoding)) {
                return encoding;
            }
        }
        throw Problem.invalid("import.unknown-encoding");
    }

    /** The delimiter that splits the first lines into the most columns of which all rows have the same number. */
    static ImportChoices.Delimiter delimiter(Path file, ImportChoices.Encoding encoding) throws IOException {
        var text = head(file, encoding);
        var best = ImportChoices.Delimiter.COMMA;
        var bestScore = 0.0;
        for (var delimiter : ImportChoices.Delimiter.values()) {
            var score = score(text, delimiter);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    /** The first rows, with which columns are told apart. */
    static List<FileRow> firstRows(RowReader reader) throws IOException {
        var rows = new ArrayList<FileRow>();
        for (var row = reader.next(); row != null && rows.size() < HEAD_ROWS; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }

    static List<ImportColumn> columns(List<FileRow> rows, boolean header) {
        var width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var columns = new ArrayList<ImportColumn>();
        for (var index = 0; index < width; index++) {
            var column = index;
            var name = header ? cell(rows.getFirst(), column) : "";
            var samples = rows.stream()
                    .skip(header ? 1 : 0)
                    .map(row -> cell(row, column))
                    .filter(cell -> !cell.isEmpty())
                    .limit(SAMPLES)
                    .toList();
            columns.add(new ImportColumn(column + 1, name.isEmpty() ? null : name, samples));
        }
        return columns;
    }

    /** Whether the first row holds headings: it names fields, or it holds words above columns that hold numbers. */
    static boolean hasHeader(List<FileRow> rows, ImportTarget target) {
        if (rows.isEmpty()) {
            return false;
        }
        var first = rows.getFirst().cells();
        if (first.stream().anyMatch(cell -> Headings.field(target, cell).isPresent())) {
            return true;
        }
        var words =
                first.stream().allMatch(cell -> !cell.isEmpty() && cell.chars().noneMatch(Character::isDigit));
        return words
                && rows.stream().skip(1).anyMatch(row -> row.cells().stream().anyMatch(FileInspection::hasDigit));
    }

    private static boolean hasDigit(String cell) {
        return cell.chars().anyMatch(Character::isDigit);
    }

    private static String cell(FileRow row, int index) {
        return index < row.cells().size() ? row.cells().get(index) : "";
    }

    private static double score(String text, ImportChoices.Delimiter delimiter) throws IOException {
        try (var reader = new CsvRows(new StringReader(text), delimiter)) {
            var widths =
                    firstRows(reader).stream().map(row -> row.cells().size()).toList();
            int width = widths.isEmpty() ? 0 : widths.getFirst();
            if (width < 2) {
                return 0;
            }
            var alike = widths.stream().filter(one -> one == width).count();
            // Blanks stand inside cells too; they count only when nothing else splits the rows.
            var weight = delimiter == ImportChoices.Delimiter.SPACE ? 0.001 : 1;
            return weight * Math.pow(alike / (double) widths.size(), 4) * width;
        } catch (Problem notCsv) {
            return 0;
        }
    }

    /** The beginning of the file up to the end of a line. */
    private static String head(Path file, ImportChoices.Encoding encoding) throws IOException {
        var letters = new char[HEAD];
        var length = 0;
        try (var reader = new InputStreamReader(Files.newInputStream(file), encoding.charset())) {
            for (var read = reader.read(letters, 0, HEAD);
                    read > 0;
                    read = reader.read(letters, length, HEAD - length)) {
                length += read;
            }
        }
        var text = new String(letters, 0, length);
        var end = length == HEAD ? text.lastIndexOf('\n') : -1;
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static boolean isSound(Path file, ImportChoices.Encoding encoding) throws IOException {
        var letters = new char[HEAD];
        try (var reader = new InputStreamReader(
                Files.newInputStream(file), encoding.charset().newDecoder())) {
            var read = 0;
            while (read >= 0) {
                read = reader.read(letters);
            }
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}
