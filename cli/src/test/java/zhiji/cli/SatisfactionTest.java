package zhiji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SatisfactionTest {

    private static final String MODEL = """
            {"constructs": [{"name": "Quality", "indicators": ["q1", "q2"]},
                            {"name": "Satisfaction", "mode": "A", "indicators": ["s1", "s2"]},
                            {"name": "Complaints", "indicators": ["c"]}],
             "paths": [["Quality", "Satisfaction"], ["Satisfaction", "Complaints"]],
             "scales": {"c": [0, 1]}}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        List<String> all = new ArrayList<>(List.of("satisfaction"));
        all.addAll(List.of(arguments));
        return line.execute(all.toArray(String[]::new));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    /** Answers of 1 to 5 that follow one mood; c is 0 or 1. */
    private static String survey(int rows) {
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder("q1,q2,s1,s2,c,branch\n");
        for (int row = 0; row < rows; row++) {
            double quality = random.nextGaussian();
            double mood = .7 * quality + .7 * random.nextGaussian();
            csv.append(answer(quality, random))
                    .append(',')
                    .append(answer(quality, random))
                    .append(',');
            csv.append(answer(mood, random))
                    .append(',')
                    .append(answer(mood, random))
                    .append(',');
            csv.append(mood + random.nextGaussian() < 0 ? 1 : 0)
                    .append(row % 2 == 0 ? ",北" : ",南")
                    .append('\n');
        }
        return csv.toString();
    }

    private static long answer(double felt, Random random) {
        return Math.max(1, Math.min(5, Math.round(3 + felt + .5 * random.nextGaussian())));
    }

    private static Map<?, ?> object(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<?, ?>) value;
    }

    private Object printed(String... keys) {
        Object value = JsonReader.read("output", out.toString());
        for (String key : keys) {
            assertThat(object(value).containsKey(key)).as(key).isTrue();
            value = object(value).entrySet().stream()
                    .filter(entry -> entry.getKey().equals(key))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }
        return value;
    }

    private double number(String... keys) {
        return (Double) printed(keys);
    }

    @Test
    void reproducesThePublishedSurvey() {
        Path mobi = Path.of("..", "..", "shared", "data", "pls", "mobi.csv");
        assumeTrue(
                Files.exists(mobi), "the mobile phone survey is not beside the repository (shared/data/pls/mobi.csv)");
        assertThat(run("estimate", "--model", "ecsi", "--data", mobi.toString(), "--target", "Loyalty"))
                .isZero();
        assertThat(number("paths", "Image->Expectation")).isCloseTo(.50491393, within(1e-6));
        assertThat(number("index", "Satisfaction")).isCloseTo(72.4541178, within(1e-6));
        assertThat(number("htmt", "Loyalty/Quality")).isCloseTo(.72346814, within(1e-6));
        assertThat(number("htmtPlus", "Loyalty/Quality")).isCloseTo(.75932019, within(1e-6));
        assertThat(number("importance", "Quality")).isCloseTo(.50521990, within(1e-6));
        assertThat(number("reliability", "Loyalty", "rhoA")).isCloseTo(.74573372, within(1e-6));
        assertThat(number("rows")).isEqualTo(250);
        assertThat(printed("converged")).isEqualTo(true);
        assertThat(printed("warnings")).isEqualTo(List.of());
    }

    @Test
    void estimatesAnOwnModelByBranchWithIntervalsAndPictures() throws IOException {
        Path pictures = folder.resolve("pictures");
        int code = run(
                "estimate",
                "--model",
                file("model.json", MODEL),
                "--data",
                file("survey.csv", survey(160)),
                "--scale-min",
                "1",
                "--scale-max",
                "5",
                "--bootstrap",
                "100",
                "--group",
                "branch",
                "--permutations",
                "100",
                "--predict",
                "5",
                "--pictures",
                pictures.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        double index = number("index", "Satisfaction");
        assertThat(number("bootstrap", "index:Satisfaction", "lower")).isLessThan(index);
        assertThat(number("bootstrap", "Quality->Satisfaction", "se")).isBetween(.02, .1);
        assertThat(number("groups", "北", "rows") + number("groups", "南", "rows"))
                .isEqualTo(160);
        assertThat(number("comparisons", "北/南", "constructs", "Complaints", "correlation"))
                .isCloseTo(1, within(1e-9));
        assertThat(number("prediction", "s1", "qSquared")).isBetween(.1, .9);
        assertThat(Files.readString(pictures.resolve("priorities.svg")))
                .startsWith("<svg")
                .contains(">Quality<");
        assertThat(pictures.resolve("index.svg")).exists();
    }

    @Test
    void leavesTheIndexOutWhenAnswersAreOffTheAssumedScale() throws IOException {
        String model = file("model.json", MODEL.replace("\"c\": [0, 1]", ""));
        assertThat(run("estimate", "--model", model, "--data", file("survey.csv", survey(60))))
                .isZero();
        assertThat(object(printed()).containsKey("index")).isFalse();
        assertThat(String.valueOf(printed("warnings"))).contains("--scale-min");
    }

    private void fails(String sentence, String... arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString().strip()).contains(sentence).doesNotContain("\n", "Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void namesRowAndColumnOfText() throws IOException {
        String data = file("survey.csv", survey(60).replaceFirst("\n[1-5],", "\ngood,"));
        fails(
                "survey.csv, row 2, column 'q1': 'good' is not a number.",
                "estimate",
                "--model",
                file("model.json", MODEL),
                "--data",
                data);
    }

    @Test
    void namesRowAndColumnOfAnAnswerOffTheScale() throws IOException {
        fails(
                "column 'q1': the answer 5 lies outside the scale 1 to 4.",
                "estimate",
                "--model",
                file("model.json", MODEL),
                "--data",
                file("survey.csv", "q1,q2,s1,s2,c\n5,1,1,1,0\n"),
                "--scale-max",
                "4");
    }

    @Test
    void refusesInOneSentence() throws IOException {
        String few = file("few.csv", survey(5));
        fails("5 usable rows for 5 indicators", "estimate", "--model", file("model.json", MODEL), "--data", few);
    }

    @Test
    void refusesACycle() throws IOException {
        String circle = MODEL.replace(
                "[\"Satisfaction\", \"Complaints\"]",
                "[\"Satisfaction\", \"Complaints\"], [\"Complaints\", \"Quality\"]");
        fails(
                "The paths run in a circle: Quality -> Satisfaction -> Complaints -> Quality",
                "estimate",
                "--model",
                file("model.json", circle),
                "--data",
                file("survey.csv", survey(50)));
    }

    @Test
    void refusesUnknownFieldsAndModes() throws IOException {
        String model = file("model.json", MODEL.replace("\"mode\": \"A\"", "\"mode\": \"C\""));
        fails("the mode of Satisfaction is \"C\"; it is A or B.", "estimate", "--model", model, "--data", "none.csv");
    }

    @Test
    void promoterScoreByWaveTellsWhetherItChanged() throws IOException {
        StringBuilder csv = new StringBuilder("score,wave\n");
        for (int row = 0; row < 100; row++) {
            csv.append(row % 4 == 0 ? 10 : row % 4 == 1 ? 3 : 8).append(",2025\n");
            csv.append(row % 4 == 0 ? 3 : row % 4 == 1 ? 99 : 9).append(",2026\n");
        }
        String data = file("nps.csv", csv.toString());
        assertThat(run("nps", "--data", data, "--column", "score", "--group", "wave", "--missing-code", "99"))
                .isZero();
        assertThat(number("groups", "2025", "nps")).isCloseTo(0, within(1e-12));
        assertThat(number("groups", "2026", "nps")).isCloseTo(100.0 / 3, within(1e-9));
        assertThat(number("answers")).isEqualTo(175);
        assertThat(number("changes", "2025->2026", "pValue")).isLessThan(.05);
    }

    @Test
    void shareAndEffortComeWithIntervals() throws IOException {
        String data = file("csat.csv", "answer\n5\n4\n3\n5\n\nNA\n1\n");
        assertThat(run("csat", "--data", data, "--column", "answer")).isZero();
        assertThat(number("csat")).isCloseTo(.6, within(1e-12));
        assertThat(number("lower")).isCloseTo(.2307, within(5e-5));
        out.getBuffer().setLength(0);
        assertThat(run("ces", "--data", data, "--column", "answer")).isZero();
        assertThat(number("ces")).isCloseTo(3.6, within(1e-12));
    }

    @Test
    void chainShowsNoTeamWithFewerThanFiveAnswers() throws IOException {
        Random random = new Random(3);
        StringBuilder staff = new StringBuilder("team,satisfaction,salary,required\n");
        StringBuilder customers = new StringBuilder("team,satisfaction\n");
        for (int team = 0; team < 9; team++) {
            for (int answer = 0; answer < (team == 8 ? 4 : 12); answer++) {
                double salary = 5 + team + random.nextGaussian();
                staff.append("t").append(team).append(',').append(salary + random.nextGaussian());
                staff.append(',').append(salary).append(",7\n");
                customers
                        .append("t")
                        .append(team)
                        .append(',')
                        .append(6 + team + random.nextGaussian())
                        .append('\n');
            }
        }
        String[] files = {file("staff.csv", staff.toString()), file("customers.csv", customers.toString())};
        assertThat(run(
                        "chain",
                        "--staff",
                        files[0],
                        "--customers",
                        files[1],
                        "--facets",
                        "salary",
                        "--surplus",
                        "satisfaction,required"))
                .isZero();
        assertThat(number("correlation", "estimate")).isGreaterThan(.9);
        assertThat(number("teams")).isEqualTo(8);
        assertThat(out.toString()).doesNotContain("t8");
        assertThat(number("surplus", "withheldTeams")).isEqualTo(1);
        assertThat(number("staffSatisfaction", "drivers", "salary", "slope", "estimate"))
                .isCloseTo(1, within(.2));
        out.getBuffer().setLength(0);
        fails("at least 5", "chain", "--staff", files[0], "--customers", files[1], "--minimum", "3");
    }
}
