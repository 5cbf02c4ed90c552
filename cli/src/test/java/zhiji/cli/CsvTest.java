package zhiji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "  "})
    void findsTheDelimiter(String delimiter) throws IOException {
        String file = file("customer" + delimiter + "amount\n甲" + delimiter + "3.5\n");
        try (Csv csv = Csv.open(file, "auto", true)) {
            assertThat(csv.header()).containsExactly("customer", "amount");
            assertThat(csv.next()).isTrue();
            assertThat(csv.text(csv.column("customer"))).isEqualTo("甲");
            assertThat(csv.number(csv.column("Amount"))).isEqualTo(3.5);
            assertThat(csv.next()).isFalse();
        }
    }

    @Test
    void readsQuotesBlankLinesAndByteOrderMark() throws IOException {
        String file = file("\uFEFFid,note\n\n1,\"a, \"\"b\"\"\nc\"\n2,d\n");
        List<String> seen = new ArrayList<>();
        try (Csv csv = Csv.open(file, "auto", true)) {
            int id = csv.column("id");
            while (csv.next()) {
                seen.add(csv.line() + ":" + csv.text(id) + ":" + csv.text(1));
            }
        }
        assertThat(seen).containsExactly("3:1:a, \"b\"\nc", "5:2:d");
    }

    @Test
    void findsColumnsByPositionWithoutHeader() throws IOException {
        try (Csv csv = Csv.open(file(" 00004 0001 19970101  2   29.33\n"), "auto", false)) {
            csv.next();
            assertThat(csv.width()).isEqualTo(5);
            assertThat(csv.whole(csv.column("1"))).isEqualTo(4);
            assertThat(csv.number(csv.column("5"))).isEqualTo(29.33);
        }
    }

    @Test
    void namesFileRowAndColumnOfAFault() throws IOException {
        String file = file("customer,amount\na,1\nb,zwei\nc\nd,NaN\n");
        try (Csv csv = Csv.open(file, "auto", true)) {
            int amount = csv.column("amount");
            csv.next();
            csv.next();
            assertThatThrownBy(() -> csv.number(amount))
                    .isInstanceOf(InputFault.class)
                    .hasMessage(file + ", row 3, column 'amount': 'zwei' is not a number.");
            csv.next();
            assertThatThrownBy(() -> csv.number(amount))
                    .hasMessage(file + ", row 4 has 1 columns; column 'amount' is missing.");
            csv.next();
            assertThatThrownBy(() -> csv.number(amount)).hasMessageContaining("'NaN' is not a finite number");
            assertThatThrownBy(() -> csv.column("date"))
                    .hasMessage(file + " has no column 'date'; it has customer, amount.");
        }
    }

    @Test
    void saysThatAFileIsMissingOrNotUtf8OrNotCsv() throws IOException {
        assertThatThrownBy(() -> Csv.open("nowhere.csv", "auto", true))
                .hasMessage("nowhere.csv: there is no such file.");
        Path gbk = Files.write(folder.resolve("gbk.csv"), "客户,金额\n".getBytes(Charset.forName("GBK")));
        assertThatThrownBy(() -> Csv.open(gbk.toString(), "auto", true)).hasMessageContaining("not UTF-8");
        Path open = folder.resolve("open.csv");
        Files.writeString(open, "a,b\n\"never closed,1\n", StandardCharsets.UTF_8);
        try (Csv csv = Csv.open(open.toString(), ",", true)) {
            assertThatThrownBy(csv::next).isInstanceOf(InputFault.class);
        }
        assertThatThrownBy(() -> Csv.open(open.toString(), "xyz", true)).hasMessageContaining("'xyz'");
    }

    @Test
    void readsAnEmptyFile() throws IOException {
        try (Csv csv = Csv.open(file(""), "auto", true)) {
            assertThat(csv.header()).isEmpty();
            assertThat(csv.next()).isFalse();
        }
    }

    private String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "table", ".csv"), text)
                .toString();
    }
}
