package zhiji.science.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well a classifier would do on texts it has not seen (交叉验证): the texts are dealt into folds with each label's share
 * kept, and each fold is classified by a model that learnt from the others, its calibration included.
 *
 * @param accuracy share of texts whose likeliest label is the true one
 * @param macroF1 mean of the labels' F1, the rare ones counting as much as the frequent ones
 * @param perClass by label, in the order of their characters
 * @param calibrationError mean distance between promised probability and share of right answers over ten steps of
 *     probability, each counted by its texts: 0.02 means that of suggestions promised at 80 % between 78 and 82 % are right
 */
public record CrossValidation(
        double accuracy, double macroF1, Map<String, LabelQuality> perClass, double calibrationError) {

    private static final int STEPS = 10;

    /**
     * How one label fared.
     *
     * @param precision share of texts given the label that have it; 0 if none was given it
     * @param recall share of texts with the label that were given it
     * @param f1 harmonic mean of both; 0 if both are
     */
    public record LabelQuality(double precision, double recall, double f1) {

        static LabelQuality of(int right, int given, int real) {
            return new LabelQuality(
                    given == 0 ? 0 : (double) right / given,
                    real == 0 ? 0 : (double) right / real,
                    given + real == 0 ? 0 : 2.0 * right / (given + real));
        }
    }

    /** Measures on texts without duplicates; the seed decides the folds. */
    public static CrossValidation of(LabelledTexts texts, int folds, TrainingOptions options) {
        if (folds < 2 || folds > texts.size()) {
            throw new Refusal(
                    folds + " folds of " + texts.size() + " texts: there must be at least 2, and a text for each.");
        }
        int[] labelOf = IntStream.range(0, texts.size()).map(texts::labelNumber).toArray();
        requireTwoOfTwo(labelOf, texts.labels().size());
        Folds dealt = Folds.of(labelOf, folds, options.seed());
        Suggestion.Choice[] choices = new Suggestion.Choice[texts.size()];
        IntStream.range(0, folds).parallel().forEach(fold -> {
            TextClassifier classifier = TextClassifier.train(texts.select(dealt.outside(fold)), options);
            for (int member : dealt.inside(fold)) {
                choices[member] =
                        classifier.classify(texts.text(member)).choices().get(0);
            }
        });
        return of(texts, List.of(choices));
    }

    /** Else the texts outside some fold would all have one label. */
    private static void requireTwoOfTwo(int[] labelOf, int labels) {
        int[] sizes = new int[labels];
        for (int label : labelOf) {
            sizes[label]++;
        }
        if (labels > 1 && IntStream.of(sizes).filter(size -> size > 1).count() < 2) {
            throw new Refusal(
                    "Fewer than two labels have two texts or more, one to learn from and one to be tested on.");
        }
    }

    private static CrossValidation of(LabelledTexts texts, List<Suggestion.Choice> choices) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        texts.labels().forEach(label -> counts.put(label, new int[3]));
        int right = 0;
        for (int i = 0; i < texts.size(); i++) {
            boolean hit = isRight(texts, choices, i);
            right += hit ? 1 : 0;
            count(counts, texts.label(i))[0] += hit ? 1 : 0;
            count(counts, choices.get(i).label())[1]++;
            count(counts, texts.label(i))[2]++;
        }
        Map<String, LabelQuality> perClass = new LinkedHashMap<>();
        counts.forEach((label, count) -> perClass.put(label, LabelQuality.of(count[0], count[1], count[2])));
        double macroF1 = perClass.values().stream()
                .mapToDouble(LabelQuality::f1)
                .average()
                .orElseThrow();
        return new CrossValidation((double) right / texts.size(), macroF1, perClass, calibrationError(texts, choices));
    }

    private static int[] count(Map<String, int[]> counts, String label) {
        return counts.computeIfAbsent(label, unknown -> new int[3]);
    }

    private static boolean isRight(LabelledTexts texts, List<Suggestion.Choice> choices, int index) {
        return choices.get(index).label().equals(texts.label(index));
    }

    private static double calibrationError(LabelledTexts texts, List<Suggestion.Choice> choices) {
        double[] promised = new double[STEPS];
        double[] kept = new double[STEPS];
        for (int i = 0; i < choices.size(); i++) {
            int step = Math.min(STEPS - 1, (int) (choices.get(i).probability() * STEPS));
            promised[step] += choices.get(i).probability();
            kept[step] += isRight(texts, choices, i) ? 1 : 0;
        }
        double error = 0;
        for (int step = 0; step < STEPS; step++) {
            error += Math.abs(promised[step] - kept[step]);
        }
        return error / choices.size();
    }
}
