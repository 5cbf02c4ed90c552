package zhiji.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiji.platform.Problem;

class XlsxRowsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @Test
    void readsCellsAsTheyAreSeen() throws IOException {
        var file = folder.resolve("book.xlsx");
        try (var book = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            var sheet = book.newWorksheet("客户");
            sheet.value(0, 0, "名称");
            sheet.value(2, 0, "山西煤业");
            sheet.value(2, 1, 29.33);
            sheet.value(2, 2, LocalDate.of(2026, 11, 21));
            sheet.style(2, 2).format("yyyy-mm-dd").set();
            sheet.value(2, 3, LocalDateTime.of(2026, 11, 21, 8, 30));
            sheet.style(2, 3).format("yyyy/m/d h:mm").set();
            sheet.value(2, 4, 13803516620L);
        }

        try (var rows = new XlsxRows(file)) {
            rows.next();
            var row = Objects.requireNonNull(rows.next());
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.cells()).containsExactly("山西煤业", "29.33", "2026-11-21", "2026-11-21T08:30", "13803516620");
            assertThat(rows.next()).isNull();
            assertThat(rows.share()).isEqualTo(1);
        }
    }

    @Test
    void refusesAWorkbookThatUnpacksToAThousandTimesItsSize() throws IOException {
        var bomb = new byte[64 << 20];
        Arrays.fill(bomb, (byte) ' ');

        assertRefused(book(bomb), "import.xlsx-refused");
    }

    @Test
    void refusesDeclaredEntities() throws IOException {
        assertRefused(book("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>"), "import.xlsx-refused");
    }

    @Test
    void refusesACellBeyondTheLastColumn() throws IOException {
        assertRefused(
                book("<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"/></row></sheetData></worksheet>"),
                "import.xlsx-refused");
    }

    @Test
    void refusesMoreCellsInARowThanThereAreColumns() throws IOException {
        assertRefused(
                book("<worksheet><sheetData><row>" + "<c/>".repeat(20_000) + "</row></sheetData></worksheet>"),
                "import.xlsx-refused");
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() throws IOException {
        var file = folder.resolve("other.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }

        assertRefused(file, "import.not-xlsx");
    }

    @Test
    void refusesABrokenArchive() throws IOException {
        assertRefused(Files.write(folder.resolve("broken"), new byte[] {'P', 'K', 3, 4, 0, 0}), "import.not-xlsx");
    }

    private static void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> new XlsxRows(file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private Path book(String sheet) throws IOException {
        return book(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private Path book(byte[] sheet) throws IOException {
        var file = folder.resolve("hostile.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(SHEET));
            zip.write(sheet);
        }
        return file;
    }
}
