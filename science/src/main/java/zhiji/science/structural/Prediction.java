package zhiji.science.structural;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well the model foretells answers it has not seen (样本外预测; G. Shmueli et al. 2016, "The elephant in the room:
 * predictive performance of PLS models", Journal of Business Research 69(10); 2019, European Journal of Marketing 53(11)).
 *
 * <p>The rows are dealt into folds; each fold is predicted by a model of the others: scores of the direct drivers, times
 * paths, times loading, in the question's own unit. Q² = 1 − Σ(x − x̂)² / Σ(x − mean of the others)²; above 0 the model
 * beats the mean. It should also beat, in most questions, the plain regression on the drivers' questions.
 */
public final class Prediction {

    private final Study study;
    private final Responses responses;
    private final Layout layout;
    private final int[] foldOf;
    private final double[] modelSquares;
    private final double[] modelMagnitudes;
    private final double[] meanSquares;
    private final double[] linearSquares;
    private final int[] counts;

    /**
     * One question of an outcome.
     *
     * @param qSquared share of squared error saved against the mean; at most 1
     * @param rootMeanSquareError of the model, in the question's unit
     * @param meanAbsoluteError of the model
     * @param linearError root mean square error of the plain regression; NaN when its questions are collinear
     */
    public record Question(double qSquared, double rootMeanSquareError, double meanAbsoluteError, double linearError) {}

    private Prediction(Study study, Responses responses, int[] foldOf) {
        this.study = study;
        this.responses = responses;
        this.foldOf = foldOf;
        layout = new Layout(study);
        modelSquares = new double[layout.indicators];
        modelMagnitudes = new double[layout.indicators];
        meanSquares = new double[layout.indicators];
        linearSquares = new double[layout.indicators];
        counts = new int[layout.indicators];
    }

    /** Every question of every outcome, in the order of the model. */
    static Map<String, Question> of(Study study, Responses all, int folds, long seed) {
        Responses asked = all.select(study.model().indicators());
        if (folds < 2 || folds > asked.rows()) {
            throw new Refusal(
                    asked.rows() + " rows cannot be dealt into " + folds + " folds; take 2 to " + asked.rows() + ".");
        }
        int[] order = new int[asked.rows()];
        for (int row = 0; row < order.length; row++) {
            order[row] = row;
        }
        Draws.shuffle(Draws.generator(seed, 0), order);
        int[] foldOf = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            foldOf[order[place]] = place % folds;
        }
        Prediction prediction = new Prediction(study, asked, foldOf);
        for (int fold = 0; fold < folds; fold++) {
            prediction.predict(fold);
        }
        return prediction.questions();
    }

    private void predict(int fold) {
        Responses test = responses.rows(rows(fold, true));
        Estimate trained = study.estimate(responses.rows(rows(fold, false)));
        double[][] scores = new double[layout.constructs][];
        for (int j = 0; j < layout.constructs; j++) {
            scores[j] = trained.scores(layout.name(j), test);
        }
        for (int j = 0; j < layout.constructs; j++) {
            if (layout.drivers[j].length > 0) {
                predict(trained, test, j, expected(trained, scores, j));
            }
        }
    }

    private int[] rows(int fold, boolean inside) {
        return IntStream.range(0, foldOf.length)
                .filter(row -> (foldOf[row] == fold) == inside)
                .toArray();
    }

    private double[] expected(Estimate trained, double[][] scores, int j) {
        double[] expected = new double[scores[j].length];
        for (int driver : layout.drivers[j]) {
            double path = trained.inner().coefficient(driver, j);
            for (int row = 0; row < expected.length; row++) {
                expected[row] += path * scores[driver][row];
            }
        }
        return expected;
    }

    private void predict(Estimate trained, Responses test, int j, double[] expected) {
        for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
            double[] answers = test.column(i);
            double[] linear = new PlainRegression(trained, j, i).predict(test);
            double slope = trained.loadings()[i] * trained.moments().deviation(i);
            double mean = trained.moments().mean(i);
            for (int row = 0; row < answers.length; row++) {
                if (!Double.isNaN(answers[row])) {
                    double error = answers[row] - mean - slope * expected[row];
                    modelSquares[i] += error * error;
                    modelMagnitudes[i] += Math.abs(error);
                    meanSquares[i] += (answers[row] - mean) * (answers[row] - mean);
                    linearSquares[i] += (answers[row] - linear[row]) * (answers[row] - linear[row]);
                    counts[i]++;
                }
            }
        }
    }

    private Map<String, Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        for (int i = 0; i < layout.indicators; i++) {
            if (counts[i] > 0) {
                questions.put(
                        layout.model.indicators().get(i),
                        new Question(
                                1 - modelSquares[i] / meanSquares[i],
                                Math.sqrt(modelSquares[i] / counts[i]),
                                modelMagnitudes[i] / counts[i],
                                Math.sqrt(linearSquares[i] / counts[i])));
            }
        }
        return questions;
    }

    /** Least squares of one question on all questions of the direct drivers. */
    private final class PlainRegression {

        private final Moments moments;
        private final int outcome;
        private final int[] inputs;
        private final double[] slopes;

        PlainRegression(Estimate trained, int j, int outcome) {
            moments = trained.moments();
            this.outcome = outcome;
            inputs = Arrays.stream(layout.drivers[j])
                    .flatMap(driver -> IntStream.range(layout.start[driver], layout.start[driver + 1]))
                    .toArray();
            slopes = new double[inputs.length];
            for (int k = 0; k < inputs.length; k++) {
                slopes[k] = moments.correlations()[inputs[k] * layout.indicators + outcome];
            }
            double[] among = Matrices.pick(moments.correlations(), layout.indicators, inputs);
            if (Matrices.factor(among, inputs.length) < 0) {
                Matrices.solve(among, inputs.length, slopes);
            } else {
                Arrays.fill(slopes, Double.NaN);
            }
        }

        double[] predict(Responses test) {
            double[] predicted = new double[test.rows()];
            Arrays.fill(predicted, moments.mean(outcome));
            for (int k = 0; k < inputs.length; k++) {
                double slope = slopes[k] * moments.deviation(outcome) / moments.deviation(inputs[k]);
                double[] answers = test.column(inputs[k]);
                for (int row = 0; row < predicted.length; row++) {
                    predicted[row] += Double.isNaN(answers[row]) ? 0 : slope * (answers[row] - moments.mean(inputs[k]));
                }
            }
            return predicted;
        }
    }
}
