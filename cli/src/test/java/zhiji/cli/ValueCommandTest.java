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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import zhiji.science.value.BgNbd;
import zhiji.science.value.History;

/** The commands from the arguments to the exit code. */
class ValueCommandTest {

    private static final Path CDNOW = Path.of("../science/src/test/resources/zhiji/science/value/cdnow-sample.txt");
    private static final Path TELCO = Path.of("../../shared/data/telco/Telco-Customer-Churn.csv");

    @TempDir
    Path folder;

    private record Answer(int exitCode, String out, String fault) {

        double number(String name) {
            Matcher matcher = Pattern.compile('"' + name + "\": (-?[0-9.E-]+)").matcher(out);
            assertThat(matcher.find()).as(name + " in " + out).isTrue();
            return Double.parseDouble(matcher.group(1));
        }
    }

    private static Answer run(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter fault = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(fault, true));
        int exitCode = command.execute(arguments.toArray(String[]::new));
        return new Answer(exitCode, out.toString(), fault.toString().strip());
    }

    private static Answer run(String... arguments) {
        return run(List.of(arguments));
    }

    private static Answer cdnow(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("value", command, "--transactions", CDNOW.toString()));
        arguments.addAll(List.of("--no-header", "--customer", "2", "--date", "3", "--amount", "5"));
        arguments.addAll(List.of(more));
        Answer answer = run(arguments);
        assertThat(answer.fault()).isEmpty();
        assertThat(answer.exitCode()).isZero();
        return answer;
    }

    private String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "log", ".csv"), text)
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "nbd, -9763.657615, 1e-3",
        "bg-nbd, -9582.429207, 1e-4",
        "mbg-nbd, -9582.135716, 1e-4",
        "pareto-nbd, -9594.976179, 1e-4",
        "gamma-gamma, -4055.917695, 1e-3"
    })
    void fitsTheCdnowSample(String model, double logLikelihood, double tolerance) {
        Answer answer = cdnow("fit", "--model", model, "--until", "1997-09-30");
        assertThat(answer.number("logLikelihood")).isCloseTo(logLikelihood, within(tolerance));
        assertThat(answer.number("customers")).isEqualTo(2357);
        assertThat(answer.number("repeatPurchases")).isEqualTo(2457);
        assertThat(answer.number("zeroRepeatCustomers")).isEqualTo(1411);
        assertThat(answer.out()).contains("\"converged\": true", "\"standardErrors\": {", "\"milliseconds\": ");
    }

    @Test
    void scoresEveryCustomerAndTestsTheForecast() throws IOException {
        Path out = folder.resolve("scores.csv");
        Answer answer = cdnow(
                "score",
                "--model",
                "pareto-nbd",
                "--until",
                "1997-09-30",
                "--holdout-until",
                "1998-06-30",
                "--horizon",
                "39",
                "--out",
                out.toString());
        assertThat(answer.number("residualTransactions")).isCloseTo(7207.8, within(15.0));
        assertThat(answer.number("clv")).isCloseTo(261_614.78, within(520.0));
        assertThat(answer.number("meanAbsoluteError")).isCloseTo(.75452338, within(1e-4));
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(2358);
        assertThat(lines.get(0))
                .isEqualTo("customer,frequency,recency,age,mean_spend,p_alive,expected_purchases,expected_spend,"
                        + "residual_transactions,clv");
        List<String> sixth = List.of(lines.get(6).split(",", -1));
        assertThat(sixth.get(0)).isEqualTo("0006");
        assertThat(Double.parseDouble(sixth.get(9))).isCloseTo(1185.397, within(2.4));
    }

    @Test
    void cachedResidualsEqualThoseOfTheModel() throws IOException {
        Path out = folder.resolve("scores.csv");
        cdnow("score", "--model", "bg-nbd", "--until", "1997-09-30", "--horizon", "39", "--out", out.toString());
        var base = new BgNbd(.242594508, 4.413601681, .792921981, 2.425906828);
        for (String line : Files.readAllLines(out).subList(1, 40)) {
            List<String> fields = List.of(line.split(",", -1));
            var history = new History(
                    Integer.parseInt(fields.get(1)),
                    Double.parseDouble(fields.get(2)),
                    Double.parseDouble(fields.get(3)));
            double expected = base.residualTransactions(history, Math.log(1.15) / 52);
            assertThat(Double.parseDouble(fields.get(8))).isCloseTo(expected, within(1e-4 * expected));
        }
    }

    @Test
    void scoresWithoutAmounts() throws IOException {
        String log = file("""
                customer,date
                a,2026-01-01
                a,2026-01-20
                a,2026-03-01
                b,2026-01-05
                c,2026-02-01
                c,2026-02-09
                d,2026-02-11
                """);
        Path out = folder.resolve("scores.csv");
        Answer answer = run(
                "value", "score", "--model", "nbd", "--transactions", log, "--horizon", "4", "--out", out.toString());
        assertThat(answer.exitCode()).as(answer.fault()).isZero();
        assertThat(answer.out()).contains("\"clv\": null");
        assertThat(Files.readAllLines(out).get(1)).endsWith(",").startsWith("a,2,");
    }

    @Test
    void comparesAllModels() {
        Answer answer = cdnow("compare", "--until", "1997-09-30", "--holdout-until", "1998-06-30");
        assertThat(answer.out().indexOf("pareto-nbd")).isLessThan(answer.out().indexOf("\"mbg-nbd"));
        assertThat(answer.out().indexOf("\"bg-nbd")).isLessThan(answer.out().indexOf("\"nbd"));
        assertThat(answer.number("holdoutLength")).isEqualTo(39);
    }

    @Test
    void classifies() throws IOException {
        Path out = folder.resolve("classes.csv");
        assertThat(cdnow("rfm", "--out", out.toString()).number("customers")).isEqualTo(2357);
        assertThat(Files.readAllLines(out)).hasSize(2358);
        Answer quadrants = cdnow("quadrants", "--before", "1997-09-30", "--out", out.toString());
        assertThat(quadrants.out()).contains("知己", "migration");
        assertThat(Files.readAllLines(out).get(1)).matches("0001,4,25\\.\\d+,(BARNACLE,藤壶|BOSOM_FRIEND,知己)");
    }

    @Test
    void warnsOfSilences() throws IOException {
        Path out = folder.resolve("silences.csv");
        Answer answer = cdnow("retention", "--until", "1997-09-30", "--out", out.toString());
        assertThat(answer.number("warnings")).isBetween(10.0, 500.0);
        assertThat(Files.readAllLines(out)).hasSize(2358);
    }

    @Test
    void estimatesSurvival() {
        assumeTrue(Files.exists(TELCO), "the telco customers are not at " + TELCO);
        Answer answer = run("value", "retention", "--tenures", TELCO.toString(), "--churn", "Churn");
        assertThat(answer.exitCode()).as(answer.fault()).isZero();
        assertThat(answer.number("departures")).isEqualTo(1869);
        assertThat(answer.out()).contains("\"survival\": 0.59279");
    }

    @Test
    void fitsGridsAndCohorts() throws IOException {
        String grid = Path.of("../science/src/test/resources/zhiji/science/value/donations.csv")
                .toString();
        assertThat(run("value", "fit", "--model", "bg-bb", "--grid", grid).number("logLikelihood"))
                .isCloseTo(-33225.58127, within(1e-3));
        String cohort = file("period,survivors\n0,1000\n1,869\n2,743\n3,653\n4,593\n5,551\n6,517\n7,491\n");
        assertThat(run("value", "fit", "--model", "sbg", "--survivors", cohort).number("alpha"))
                .isCloseTo(.668088, within(1e-3));
        String out = folder.resolve("scored.csv").toString();
        Answer donors = run("value", "score", "--model", "bg-bb", "--grid", grid, "--horizon", "5", "--out", out);
        assertThat(donors.number("expectedPurchases")).isCloseTo(12884.157, within(.3));
        assertThat(Files.readAllLines(Path.of(out))).hasSize(23);
        Answer left = run(
                "value",
                "score",
                "--model",
                "sbg",
                "--survivors",
                cohort,
                "--horizon",
                "12",
                "--annual-discount",
                "0.1",
                "--out",
                out);
        assertThat(left.number("discountedLifetime")).isCloseTo(5.9226, within(1e-3));
        assertThat(Files.readAllLines(Path.of(out)).get(12)).startsWith("12,0.37799");
    }

    @Test
    void findsWhatGoesTogether() throws IOException {
        StringBuilder rows = new StringBuilder("customer,item\n");
        for (int i = 0; i < 20; i++) {
            rows.append("c").append(i).append(i % 2 == 0 ? ",茶\nc" + i + ",壶\n" : ",书\n");
        }
        Answer answer = run(
                "value",
                "basket",
                "--transactions",
                file(rows + "x,茶\n"),
                "--recommend",
                "x",
                "--shrinkage",
                "0",
                "--evaluate");
        assertThat(answer.exitCode()).as(answer.fault()).isZero();
        assertThat(answer.out()).contains("\"item\": \"壶\"", "\"because\": \"茶\"");
        assertThat(answer.number("hitRate")).isEqualTo(1);
    }

    @Test
    void drawsPictures() throws IOException {
        cdnow("plots", "--until", "1997-09-30", "--holdout-until", "1998-06-30", "--out", folder.toString());
        assertThat(Files.readString(folder.resolve("tracking.svg")))
                .startsWith("<svg")
                .contains("Pareto/NBD", "hold-out begins")
                .doesNotContain("NaN");
    }

    @Test
    void answersFaultsWithOneSentence() throws IOException {
        String header = "customer,date,amount\n";
        assertFault("there are no transactions", "");
        assertFault("there are no transactions", header);
        assertFault("row 2, column 'amount': 'NaN' is not a finite number", header + "a,2026-01-01,NaN\n");
        assertFault("row 3, column 'date': '2026-13-01' is not a date", header + "a,2026-01-01,1\na,2026-13-01,1\n");
        assertFault("row 2, column 'date': 2999-01-01 lies in the future", header + "a,2999-01-01,1\n");
        assertFault("row 2, column 'customer': there is no customer", header + ",2026-01-01,1\n");
        assertFault("every age is 0", header + "a,2026-01-01,1\n");
        assertFault("nobody bought again", header + "a,2026-01-01,1\nb,2026-02-01,1\n");
        assertFault("row 3 has 2 columns; column 'amount' is missing", header + "a,2026-01-01,1\nb,2026-01-02\n");
        assertThat(run("value", "fit", "--model", "magic").fault()).contains("There is no model 'magic'");
        assertThat(run("value", "fit", "--model", "nbd", "--transactions", "none.csv")
                        .exitCode())
                .isEqualTo(2);
        assertThat(run("value", "fit", "--model", "bg-bb").fault()).contains("--grid FILE");
        assertThat(run(
                                "value",
                                "fit",
                                "--model",
                                "nbd",
                                "--transactions",
                                file(header + "a,2026-01-01,1\n"),
                                "--unit",
                                "year")
                        .fault())
                .isEqualTo("--unit is 'year', must be day, week or month.");
    }

    private void assertFault(String expected, String text) throws IOException {
        Answer answer = run("value", "fit", "--model", "bg-nbd", "--transactions", file(text));
        assertThat(answer.exitCode()).as(answer.out()).isEqualTo(2);
        assertThat(answer.fault()).contains(expected).doesNotContain("\n").endsWith(".");
    }

    @Test
    void saysThatOneCustomerIsNotEnough() throws IOException {
        String log = file("customer,date,amount\na,2026-01-01,5\na,2026-01-09,5\na,2026-03-01,5\n");
        Answer answer = run("value", "fit", "--model", "pareto-nbd", "--transactions", log);
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("\"converged\": false", "\"remark\": \"");
    }
}
