package zhiji.science.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import zhiji.science.structural.Prediction.Question;

class PredictionTest {

    /** Two single questions: the model is a simple regression, so Q² is nearly the population's R². */
    @Test
    void singleQuestionsArePredictedAsWellAsTheirCorrelationAllows() {
        Study study = Study.of(new StructuralModel(
                List.of(Construct.reflective("Cause", "x"), Construct.reflective("Effect", "y")),
                List.of(new Path("Cause", "Effect"))));
        Question question = effect(study.predict(correlated(4_000, .6), 10, 1));
        assertThat(question.qSquared()).isCloseTo(.36, within(.03));
        assertThat(question.rootMeanSquareError()).isCloseTo(.8, within(.02));
        // Normal errors: mean magnitude is √(2/π) of the standard deviation.
        assertThat(question.meanAbsoluteError()).isCloseTo(.8 * Math.sqrt(2 / Math.PI), within(.02));
        assertThat(question.linearError()).isCloseTo(question.rootMeanSquareError(), within(1e-9));
        assertThat(effect(study.predict(correlated(200, 0), 10, 1)).qSquared()).isLessThan(.02);
    }

    private static Question effect(Map<String, Question> questions) {
        assertThat(questions).containsOnlyKeys("y");
        return questions.values().iterator().next();
    }

    private static Responses correlated(int rows, double correlation) {
        SplittableRandom random = new SplittableRandom(77);
        double[][] columns = new double[2][rows];
        for (int row = 0; row < rows; row++) {
            columns[0][row] = random.nextGaussian();
            double noise = Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
            columns[1][row] = correlation * columns[0][row] + noise;
        }
        return new Responses(List.of("x", "y"), columns);
    }

    @Test
    void everyQuestionOfAnOutcomeIsPredictedBetterThanByItsMean() {
        Study study = Study.of(SatisfactionModels.ecsi());
        Map<String, Question> questions = study.predict(Samples.ofEcsi(400, 8), 10, 3);
        assertThat(questions).hasSize(24 - 5).doesNotContainKey("IMAG1");
        assertThat(questions.values())
                .allSatisfy(question -> assertThat(question.qSquared()).isBetween(.02, .6));
        assertThat(study.predict(Samples.ofEcsi(400, 8), 10, 3)).isEqualTo(questions);
    }

    @Test
    void refusesMoreFoldsThanRows() {
        Study study = Study.of(SatisfactionModels.ecsi());
        assertThatThrownBy(() -> study.predict(Samples.ofEcsi(50, 8), 51, 3)).hasMessageContaining("2 to 50");
    }
}
