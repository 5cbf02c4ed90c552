package zhiji.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiji.imports.ImportChoices.Delimiter;
import zhiji.imports.ImportChoices.Encoding;
import zhiji.platform.Problem;

class CsvRowsTest {

    @TempDir
    Path folder;

    @Test
    void countsRowsAsASpreadsheetDoes() throws IOException {
        var rows = rows("name,city\n\n\"two\nlines\",太原\nx,y\n", Delimiter.COMMA);

        assertThat(rows).extracting(FileRow::number).containsExactly(1L, 3L, 4L);
        assertThat(rows.get(1).cells()).containsExactly("two\nlines", "太原");
    }

    @Test
    void takesRunsOfBlanksAsOneDelimiter() throws IOException {
        var rows = rows(" 00004 0001 19970101  2   29.33\r\n", Delimiter.SPACE);

        assertThat(rows.getFirst().cells()).containsExactly("00004", "0001", "19970101", "2", "29.33");
    }

    @Test
    void rejectsTheRowOfACellOfTenMegabytesAndReadsOn() throws IOException {
        var rows = rows("a,b\n" + "x".repeat(10 << 20) + ",1\nc,d\n", Delimiter.COMMA);

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).fault())
                .isNotNull()
                .extracting(Problem.Field::code)
                .isEqualTo("import.cell-too-long");
        assertThat(rows.get(1).cells().getFirst()).hasSizeLessThan(200);
        assertThat(rows.get(2).fault()).isNull();
        assertThat(rows.get(2).cells()).containsExactly("c", "d");
    }

    @Test
    void rejectsARowOfAMillionCells() throws IOException {
        var rows = rows(",".repeat(1_000_000) + "x\nc,d\n", Delimiter.COMMA);

        assertThat(rows.getFirst().fault())
                .isNotNull()
                .extracting(Problem.Field::code)
                .isEqualTo("import.too-many-columns");
        assertThat(rows.get(1).cells()).containsExactly("c", "d");
    }

    @Test
    void saysInWhichRowAQuotationMarkIsNotClosed() {
        assertThatThrownBy(() -> rows("a,b\nc,\"d\ne,f\n", Delimiter.COMMA))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("import.not-csv");
                    assertThat(problem.values()).containsExactly(2L);
                });
    }

    @Test
    void refusesAQuotationMarkThatSwallowsTheFile() {
        assertThatThrownBy(() -> rows("a,b\nc,\"" + "d\n".repeat(20 << 20), Delimiter.COMMA))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("import.not-csv"));
    }

    @Test
    void readsEveryEncodingAndLeavesOutTheByteOrderMark() throws IOException {
        assertThat(read("\uFEFF\"名称\",x", StandardCharsets.UTF_8, Encoding.UTF_8))
                .containsExactly("名称", "x");
        assertThat(read("名称,煤业㐀", Charset.forName("GB18030"), Encoding.GB18030)).containsExactly("名称", "煤业㐀");
    }

    @Test
    void refusesBytesThatAreNotInTheEncoding() {
        assertThatThrownBy(() -> read("a,b\n名称,x", Charset.forName("GB18030"), Encoding.UTF_8))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("import.wrong-encoding"));
    }

    @Test
    void dropsTheCharacterNoDatabaseKeeps() throws IOException {
        assertThat(rows("a\0b,　c　\n", Delimiter.COMMA).getFirst().cells()).containsExactly("ab", "c");
    }

    @Test
    void tellsHowMuchOfTheFileIsRead() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "a,b\n".repeat(100_000));
        try (var reader = new CsvRows(file, Encoding.UTF_8, Delimiter.COMMA)) {
            assertThat(reader.share()).isLessThan(1);
            while (reader.next() != null) {
                assertThat(reader.share()).isBetween(0.0, 1.0);
            }
            assertThat(reader.share()).isEqualTo(1);
        }
    }

    private List<String> read(String text, Charset charset, Encoding encoding) throws IOException {
        var file = Files.write(folder.resolve("file"), text.getBytes(charset));
        try (var reader = new CsvRows(file, encoding, Delimiter.COMMA)) {
            return all(reader).getFirst().cells();
        }
    }

    private static List<FileRow> rows(String text, Delimiter delimiter) throws IOException {
        try (var reader = new CsvRows(new StringReader(text), delimiter)) {
            return all(reader);
        }
    }

    private static List<FileRow> all(RowReader reader) throws IOException {
        var rows = new ArrayList<FileRow>();
        for (var row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }
}
