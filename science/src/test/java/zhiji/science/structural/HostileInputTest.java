package zhiji.science.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HostileInputTest {

    private static final Study ECSI = Study.ecsi();

    private static void refuses(ThrowingCallable attempt, String sentencePart) {
        assertThatThrownBy(attempt)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentencePart)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
    }

    private static Responses changed(String question, UnaryOperator<double[]> change) {
        Responses sample = Samples.ofEcsi(120, 3);
        double[][] columns = sample.names().stream()
                .map(name -> name.equals(question) ? change.apply(sample.answers(name)) : sample.answers(name))
                .toArray(double[][]::new);
        return new Responses(sample.names(), columns);
    }

    private static double[] all(double value, int rows) {
        double[] column = new double[rows];
        Arrays.fill(column, value);
        return column;
    }

    @Test
    void constantQuestion() {
        refuses(
                () -> ECSI.estimate(changed("PERQ3", column -> all(7, column.length))),
                "PERQ3 has the same answer 7.0 in every row");
    }

    @Test
    void questionNobodyAnswered() {
        refuses(
                () -> ECSI.estimate(changed("PERQ3", column -> all(Double.NaN, column.length))),
                "PERQ3 has no answer in any row");
        Study casewise = ECSI.with(EstimationOptions.STANDARD.withMissing(Missing.CASEWISE));
        refuses(() -> casewise.estimate(changed("PERQ3", column -> all(Double.NaN, column.length))), "0 usable rows");
    }

    @Test
    void moreQuestionsThanRows() {
        refuses(() -> ECSI.estimate(Samples.ofEcsi(24, 1)), "24 usable rows for 24 indicators");
        assertThat(ECSI.estimate(Samples.ofEcsi(26, 1)).warnings())
                .anyMatch(sentence -> sentence.startsWith("26 rows are few: this model asks for at least 40"));
    }

    @Test
    void collinearBlock() {
        Responses twice = changed("PERQ2", column -> Samples.ofEcsi(120, 3).answers("PERQ1"));
        assertThat(ECSI.estimate(twice).warnings())
                .contains(
                        "In block Quality indicator PERQ2 is an exact combination of those before it; it adds nothing.");
        StructuralModel formative = new StructuralModel(
                List.of(
                        Construct.formative("Quality", "PERQ1", "PERQ2", "PERQ3"),
                        Construct.reflective("Satisfaction", "CUSA1", "CUSA2")),
                List.of(new Path("Quality", "Satisfaction")));
        refuses(() -> Study.of(formative).estimate(twice), "mode B block Quality indicator PERQ2");
    }

    @Test
    void driversThatCannotBeSeparated() {
        StructuralModel twins = new StructuralModel(
                List.of(
                        Construct.reflective("Quality", "PERQ1"),
                        Construct.reflective("Fitness", "PERQ2"),
                        Construct.reflective("Satisfaction", "CUSA1")),
                List.of(new Path("Quality", "Satisfaction"), new Path("Fitness", "Satisfaction")));
        Responses twice = changed("PERQ2", column -> Samples.ofEcsi(120, 3).answers("PERQ1"));
        refuses(() -> Study.of(twins).estimate(twice), "drivers of Satisfaction cannot be separated: Fitness");
    }

    @Test
    void faultyModels() {
        Construct a = Construct.reflective("A", "a1", "a2");
        Construct b = Construct.reflective("B", "b1");
        Construct c = Construct.reflective("C", "c1");
        Path ab = new Path("A", "B");
        Path bc = new Path("B", "C");
        refuses(() -> new StructuralModel(List.of(a, b, c), List.of(ab, bc, new Path("C", "A"))), "A -> B -> C -> A");
        refuses(() -> new StructuralModel(List.of(a, b), List.of(ab, new Path("B", "B"))), "B -> B");
        refuses(() -> new StructuralModel(List.of(a, b, c), List.of(ab)), "C is on no path");
        refuses(() -> new StructuralModel(List.of(a, b), List.of(ab, ab)), "A->B is given twice");
        refuses(() -> new StructuralModel(List.of(a, b), List.of(bc)), "names C");
        refuses(() -> new StructuralModel(List.of(), List.of()), "no paths");
        refuses(() -> new StructuralModel(List.of(a, a), List.of(ab)), "Two constructs are named A");
        Construct thief = Construct.reflective("B", "a1");
        refuses(() -> new StructuralModel(List.of(a, thief), List.of(ab)), "a1 belongs to both A and B");
        refuses(() -> Construct.reflective("A"), "no indicators");
        refuses(() -> Construct.reflective(" ", "x"), "blank name");
        refuses(() -> Construct.reflective("A", "x", "x"), "names indicator x twice");
    }

    @Test
    void faultyShapesAndNumbers() {
        double[][] ragged = {{1, 2}, {1}};
        refuses(() -> new Responses(List.of("a", "b"), ragged), "b has 1 rows, but column a has 2");
        double[][] infinite = {{1, Double.POSITIVE_INFINITY}};
        refuses(() -> new Responses(List.of("a"), infinite), "a, row 2");
        refuses(() -> ECSI.estimate(new Responses(List.of("a"), new double[][] {{1}})), "no column IMAG1");
        refuses(() -> new Scale(5, 5), "5.0 to 5.0");
        refuses(() -> Resampling.of(99, 1), "99 resamples");
        double[][] impossible = {{1, 1.2}, {1.2, 1}};
        double[] two = {1, 1};
        refuses(() -> Moments.published(List.of("a", "b"), 50, two, two, impossible), "correlation of a and b is 1.2");
        refuses(() -> Moments.published(List.of("a"), 50, two, two, impossible), "1 names, 2 means");
    }

    @Test
    void pairsNeverAnsweredTogether() {
        Responses sample = changed("PERQ1", column -> {
            IntStream.range(0, 60).forEach(row -> column[row] = Double.NaN);
            return column;
        });
        double[] other = sample.answers("PERQ2");
        IntStream.range(60, 120).forEach(row -> other[row] = Double.NaN);
        double[][] columns = sample.names().stream()
                .map(name -> name.equals("PERQ2") ? other : sample.answers(name))
                .toArray(double[][]::new);
        Study pairwise = ECSI.with(EstimationOptions.STANDARD.withMissing(Missing.PAIRWISE));
        refuses(() -> pairwise.estimate(new Responses(sample.names(), columns)), "PERQ1 and PERQ2");
    }

    @Test
    void hugeOffsetsCostNoDigits() {
        Responses shifted = changed(
                "PERQ1",
                column ->
                        Arrays.stream(column).map(answer -> answer * 1e-3 + 1e6).toArray());
        double plain = ECSI.estimate(Samples.ofEcsi(120, 3)).path("Quality", "Satisfaction");
        assertThat(ECSI.estimate(shifted).path("Quality", "Satisfaction")).isCloseTo(plain, within(1e-7));
    }

    @Test
    void reversedQuestionIsPointedOut() {
        Responses reversed = changed(
                "CUSA2",
                column -> Arrays.stream(column).map(answer -> 11 - answer).toArray());
        assertThat(ECSI.estimate(reversed).warnings())
                .anyMatch(sentence -> sentence.startsWith("Indicator CUSA2 runs against its construct Satisfaction"));
    }

    @Test
    void anIterationThatIsCutOffIsSaid() {
        EstimationOptions hasty = new EstimationOptions(Scheme.PATH, true, false, Missing.MEAN, 1e-12, 1);
        Estimate estimate = ECSI.with(hasty).estimate(Samples.ofEcsi(120, 3));
        assertThat(estimate.converged()).isFalse();
        assertThat(estimate.warnings()).anyMatch(sentence -> sentence.contains("had not settled after 1"));
    }
}
