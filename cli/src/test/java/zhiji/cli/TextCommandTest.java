package zhiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TextCommandTest {

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

    /** 60 complaints, two of them twice, one without a label. */
    private String complaints() throws IOException {
        StringBuilder lines = new StringBuilder("类别,内容\n");
        for (int i = 0; i < 30; i++) {
            lines.append("慢,等了").append(i).append("分钟还没送到，太慢\n");
            lines.append("凉,\"米饭冰凉，菜也凉了，").append(i).append("号\"\n");
        }
        lines.append("慢,等了3分钟还没送到，太慢\n凉,\"米饭冰凉，菜也凉了，7号\"\n,没有类别\n");
        return write("complaints.csv", lines.toString());
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private String model() throws IOException {
        String model = directory.resolve("complaints.model").toString();
        int exit = run("text", "train", "--data", complaints(), "--text", "内容", "--label", "类别", "--out", model);
        assertThat(exit).as(err.toString()).isZero();
        out.getBuffer().setLength(0);
        return model;
    }

    @Test
    void evaluatesWithoutTheDuplicates() throws IOException {
        int exit = run("text", "evaluate", "--data", complaints(), "--text", "内容", "--label", "类别");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("\"accuracy\": 1.0")
                .contains("\"macroF1\": 1.0")
                .contains("\"慢\": {\"precision\": 1.0, \"recall\": 1.0, \"f1\": 1.0}")
                .contains("\"texts\": 60")
                .contains("\"duplicatesRemoved\": 2")
                .contains("\"incompleteRows\": 1")
                .contains("\"seconds\": ");
    }

    @Test
    void takesPositionsWithoutAHeader() throws IOException {
        String tabs = Files.readString(Path.of(complaints()))
                .replace("\"", "")
                .replace("，", "、")
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst(",", "\t"))
                .reduce("", (before, line) -> before + line + "\n");
        String file = write("tabs.tsv", tabs);

        int exit = run(
                "text",
                "evaluate",
                "--data",
                file,
                "--text",
                "2",
                "--label",
                "1",
                "--no-header",
                "--delimiter",
                "tab",
                "--folds",
                "3",
                "--seed",
                "7");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString()).contains("\"texts\": 60").contains("\"accuracy\": 1.0");
    }

    @Test
    void givesTheSameFiguresForTheSameSeed() throws IOException {
        String[] arguments = {"text", "evaluate", "--data", complaints(), "--text", "内容", "--label", "类别", "--seed", "3"
        };
        run(arguments);
        String first = out.toString();
        out.getBuffer().setLength(0);
        run(arguments);

        assertThat(withoutSeconds(out.toString())).isEqualTo(withoutSeconds(first));
    }

    @Test
    void classifiesAFile() throws IOException {
        String model = model();
        String texts = write("new.csv", "id,内容\n1,\"送得太慢，等了很久\"\n2,饭都冰凉了\n");

        assertThat(run("text", "classify", "--model", model, "--data", texts, "--text", "内容"))
                .as(err.toString())
                .isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("text,label,probability");
        assertThat(lines.get(1)).startsWith("送得太慢，等了很久,慢,0.");
        assertThat(lines.get(2)).startsWith("饭都冰凉了,凉,0.");

        out.getBuffer().setLength(0);
        Path table = directory.resolve("table.csv");
        run("text", "classify", "--model", model, "--data", texts, "--text", "2", "--out", table.toString());
        assertThat(Files.readAllLines(table)).isEqualTo(lines);
        assertThat(out.toString()).contains("\"texts\": 2");
    }

    @Test
    void explainsOneText() throws IOException {
        assertThat(run("text", "classify", "--model", model(), "算了，米饭冰凉")).isZero();

        assertThat(out.toString()).contains("\"label\": \"凉\"").contains("\"kind\": \"resignation\"");
        assertThat(Pattern.compile("\"text\": \"[^\"]*凉\", \"start\": \\d, \"end\": 7, \"weight\": 0")
                        .matcher(out.toString())
                        .find())
                .as(out.toString())
                .isTrue();
    }

    @Test
    void countsCuesByLabel() throws IOException {
        String texts = write("cues.csv", "y,t\n0,\"算了，再也不来了\"\n0,等了半天没人管\n1,很好吃\n");

        assertThat(run("text", "cues", "--data", texts, "--text", "t", "--label", "y"))
                .isZero();
        assertThat(out.toString())
                .contains("\"0\": {")
                .contains("\"withCue\": 2")
                .contains("\"leaving\": 1")
                .contains("\"texts\": 1");
        assertThat(run("text", "cues", "算了")).isZero();
    }

    @Test
    void saysInOneSentenceWhatIsWrong() throws IOException {
        assertFault("there is no such file", "--data", "nowhere.csv", "--text", "1", "--label", "2");
        assertFault("has no column 'reveiw'", "--data", complaints(), "--text", "reveiw", "--label", "类别");
        String alike = write("alike.csv", "t,y\n好,1\n很好,1\n真好,1\n太好,1\n非常好,1\n");
        assertFault("have the same label", "--data", alike, "--text", "t", "--label", "y");
        assertFault("9 folds of 5 texts", "--data", alike, "--text", "t", "--label", "y", "--folds", "9");
        String empty = write("empty.csv", "t,y\n");
        assertFault("no row with a text and a label", "--data", empty, "--text", "t", "--label", "y");
        assertFault(
                "is not auto, space, tab or one character",
                "--data",
                alike,
                "--text",
                "t",
                "--label",
                "y",
                "--delimiter",
                "::");
        Path latin = Files.write(directory.resolve("gbk.csv"), "t,y\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertFault("not UTF-8", "--data", latin.toString(), "--text", "t", "--label", "y");

        String noModel = write("no.model", "hello");
        assertThat(run("text", "classify", "--model", noModel, "好")).isEqualTo(2);
        assertThat(err.toString()).contains("This is not a text model of Zhiji.");
        assertThat(run("text", "classify", "--model", noModel)).isEqualTo(2);
        assertThat(run("text", "cues")).isEqualTo(2);
    }

    private void assertFault(String sentence, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "text";
        arguments[1] = "evaluate";
        System.arraycopy(options, 0, arguments, 2, options.length);
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).endsWith(".\n");
    }

    private static String withoutSeconds(String report) {
        return report.replaceAll("\"seconds\": [0-9.]+", "");
    }
}
