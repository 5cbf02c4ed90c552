package zhiji.science.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhiji.science.structural.Population.Kind;

/** Estimates of populations whose paths are known: bias and how often intervals hold the truth. */
class SimulationTest {

    private static final Path QUALITY = new Path("Quality", "Satisfaction");
    private static final Path VALUE = new Path("Value", "Satisfaction");
    private static final Map<Path, Double> TRUTH = Map.of(new Path("Quality", "Value"), .5, QUALITY, .4, VALUE, .3);
    private static final StructuralModel MODEL = new StructuralModel(
            List.of(
                    Construct.reflective("Quality", "q1", "q2", "q3", "q4"),
                    Construct.reflective("Value", "v1", "v2", "v3"),
                    Construct.reflective("Satisfaction", "s1", "s2", "s3")),
            List.of(new Path("Quality", "Value"), QUALITY, VALUE));

    private static Study study(Kind kind) {
        Study plain = Study.of(MODEL);
        return kind == Kind.FACTOR ? plain.with(EstimationOptions.STANDARD.asConsistent()) : plain;
    }

    /** With 100,000 answers the estimate is the truth but for a standard error of about 0.004. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void manyAnswersGiveTheTruth(Kind kind) {
        Responses responses = new Population(MODEL, TRUTH, .8, kind).draw(100_000, 1);
        Estimate estimate = study(kind).estimate(responses);
        TRUTH.forEach((path, effect) ->
                assertThat(estimate.path(path.from(), path.to())).as("%s", path).isCloseTo(effect, within(.015)));
        assertThat(estimate.loading("q2")).isCloseTo(.8, within(.01));
    }

    @Test
    void withoutCorrectionMeasurementErrorWeakensThePaths() {
        Responses responses = new Population(MODEL, TRUTH, .7, Kind.FACTOR).draw(100_000, 2);
        assertThat(Study.of(MODEL).estimate(responses).path("Quality", "Satisfaction"))
                .isLessThan(.36);
        assertThat(study(Kind.FACTOR).estimate(responses).path("Quality", "Satisfaction"))
                .isCloseTo(.4, within(.02));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void intervalsHoldTheTruthAsOftenAsTheySayAndBiasIsSmall(Kind kind) {
        Population population = new Population(MODEL, TRUTH, .8, kind);
        int surveys = 200;
        double sum = 0;
        int covered = 0;
        for (int survey = 0; survey < surveys; survey++) {
            Bootstrap bootstrap =
                    study(kind).bootstrap(population.draw(200, 9_000 + survey), Resampling.of(200, survey));
            Interval interval = bootstrap.interval(Quantity.Kind.PATH, "Quality->Satisfaction");
            sum += interval.estimate();
            covered += interval.lower() <= .4 && interval.upper() >= .4 ? 1 : 0;
        }
        // The mean of 200 surveys has a standard error of about 0.005; 95 % of 200 is 190 ± 3.1.
        assertThat(sum / surveys).isCloseTo(.4, within(.02));
        assertThat(covered).isBetween(179, 198);
    }

    @Test
    void effectsThatExplainMoreThanEverythingAreRefused() {
        Map<Path, Double> tooMuch = Map.of(QUALITY, .9, VALUE, .5);
        assertThatThrownBy(() -> new Population(MODEL, tooMuch, .8, Kind.FACTOR))
                .hasMessageContaining("Satisfaction");
    }
}
