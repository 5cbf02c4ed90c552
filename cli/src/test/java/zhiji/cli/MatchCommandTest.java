package zhiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MatchCommandTest {

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return command.execute(arguments);
    }

    private Path customers() throws IOException {
        var lines = new StringBuilder("id,truth,名称,电话,地址\n");
        for (int firm = 0; firm < 200; firm++) {
            String brand = "" + (char) ('一' + firm * 37) + (char) ('一' + firm * 91);
            String rest = ",139" + (10_000_000 + firm * 31_337) + ",山西省太原市迎泽区" + brand + "路" + (firm + 1) + "号\n";
            lines.append('a')
                    .append(firm)
                    .append(',')
                    .append(firm)
                    .append(',')
                    .append(brand)
                    .append("科技有限公司")
                    .append(rest);
            lines.append('b')
                    .append(firm)
                    .append(',')
                    .append(firm)
                    .append(',')
                    .append(brand)
                    .append("科技公司")
                    .append(rest);
        }
        return Files.writeString(directory.resolve("customers.csv"), lines);
    }

    @Test
    void writesClustersAndMeasuresThem() throws IOException {
        Path clusters = directory.resolve("clusters.csv");

        int exit = run("match", "--data", customers().toString(), "--truth", "truth", "--out", clusters.toString());

        assertThat(exit).as(err.toString()).isZero();
        List<String> lines = Files.readAllLines(clusters);
        assertThat(lines).hasSize(401).startsWith("id,cluster,probability");
        assertThat(lines.get(2)).startsWith("b0,a0,0.9");
        assertThat(out.toString())
                .contains("\"records\": 400")
                .contains("\"f1\": 1.0")
                .contains("名称: ORGANISATION")
                .contains("地址: ADDRESS");
    }

    @Test
    void writesWhatItLearnt() throws IOException {
        Path model = directory.resolve("model.json");
        String clusters = directory.resolve("clusters.csv").toString();

        int exit = run(
                "match",
                "--data",
                customers().toString(),
                "--truth",
                "truth",
                "--out",
                clusters,
                "--model",
                model.toString());

        assertThat(exit).as(err.toString()).isZero();
        assertThat(Files.readString(model))
                .contains("\"records\": 400")
                .contains("\"lambda\": ")
                .contains("{\"name\": \"电话\", \"column\": 3, \"kind\": \"PHONE\"}");
    }

    @Test
    void explainsAPairInTheReadersLanguage() throws IOException {
        int exit = run("match", "explain", "--data", customers().toString(), "--truth", "truth", "a0", "b0");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString()).contains("\"verdict\": \"match\"").contains("相同");
    }

    @Test
    void comparesNames() throws IOException {
        assertThat(run("match", "names", "中铁十二局三公司", "中铁十二局集团有限公司第三工程有限公司")).isZero();
        assertThat(out.toString()).contains("\"verdict\": \"match\"").contains("\"unit\": \"3公司\"");

        Path pairs = Files.writeString(directory.resolve("pairs.csv"), "left,right\n山西煤业,山西煤矿\n");
        assertThat(run("match", "names", "--pairs", pairs.toString())).isZero();
        assertThat(out.toString()).contains("山西煤业,山西煤矿,review,0.5,no_brand");
    }

    @Test
    void saysInOneSentenceWhatIsWrong() throws IOException {
        Path clusters = directory.resolve("clusters.csv");
        assertThat(run("match", "--data", customers().toString(), "--truth", "wahrheit", "--out", clusters.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("has no column 'wahrheit'");
        assertThat(run("match", "explain", "--data", customers().toString(), "a0", "z9"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("has no record 'z9'");
        assertThat(run("match", "names", "一")).isEqualTo(2);
    }

    @Test
    void takesFieldsFromASettingsFile() throws IOException {
        Path settings = Files.writeString(
                directory.resolve("settings.json"),
                "{\"fields\": [{\"column\": \"名称\", \"kind\": \"organisation\"}, {\"column\": \"电话\", \"kind\": \"phone\"}]}");
        Path clusters = directory.resolve("clusters.csv");

        int exit = run(
                "match",
                "--data",
                customers().toString(),
                "--settings",
                settings.toString(),
                "--out",
                clusters.toString());

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString()).contains("\"电话: PHONE\"").doesNotContain("ADDRESS");
    }
}
