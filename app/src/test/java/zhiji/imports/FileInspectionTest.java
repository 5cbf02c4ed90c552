package zhiji.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiji.imports.ImportChoices.Delimiter;
import zhiji.imports.ImportChoices.Encoding;
import zhiji.platform.Problem;

class FileInspectionTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void recognisesTheEncodingByTheWholeFile() throws IOException {
        var ascii = "a,b\n".repeat(100_000);

        assertThat(FileInspection.encoding(file((ascii + "名").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Encoding.UTF_8);
        assertThat(FileInspection.encoding(file((ascii + "名").getBytes(GB18030))))
                .isEqualTo(Encoding.GB18030);
    }

    @Test
    void refusesBytesOfNoEncoding() throws IOException {
        var file = file(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'});

        assertThatThrownBy(() -> FileInspection.encoding(file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("import.unknown-encoding"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "a,b,c#1,\"x;y;z;w\",3#4,5,6 ! COMMA",
                "a;b#1,5;2,5#3,5;4,5 ! SEMICOLON",
                "a|b|c#1 2|3 4|5 ! PIPE",
                " 00004 0001 19970101  2   29.33# 00018 0002 19970104  1   14.96 ! SPACE",
                "只有一列#第二行 ! COMMA",
            })
    void recognisesTheDelimiter(String text, Delimiter expected) throws IOException {
        var file = file(text.replace('#', '\n').getBytes(StandardCharsets.UTF_8));

        assertThat(FileInspection.delimiter(file, Encoding.UTF_8)).isEqualTo(expected);
    }

    @Test
    void recognisesTabs() throws IOException {
        assertThat(FileInspection.delimiter(file("a\tb\n1,2\t3\n".getBytes(StandardCharsets.UTF_8)), Encoding.UTF_8))
                .isEqualTo(Delimiter.TAB);
    }

    @ParameterizedTest
    @CsvSource({
        "D0CF11E0A1B11AE1, import.old-excel",
        "FFFE61002C00, import.utf-16",
        "255044462D00312E, import.not-a-table",
        "'', import.empty",
    })
    void saysWhatTheFileIsWhenItIsNoTable(String bytes, String code) throws IOException {
        var file = file(HexFormat.of().parseHex(bytes));

        assertThatThrownBy(() -> FileInspection.format(file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void goesByTheContentNotByTheName() throws IOException {
        assertThat(FileInspection.format(Files.writeString(folder.resolve("table.xlsx"), "a,b\n1,2\n")))
                .isEqualTo(ImportFormat.CSV);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }
}
