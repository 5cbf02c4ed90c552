package zhiji.science.text;

/**
 * How much a run of characters counts before anything is learnt: idf · contrast^power.
 *
 * <p>Rare runs count more than common ones: idf = ln((1 + n)/(1 + df)) + 1 (Spärck Jones, 1972, smoothed). So do runs that
 * one label uses and the others do not: the contrast of a label is |ln(p/q)|, where p and q are the shares of its own and of
 * the other texts that hold the run, each smoothed by a text with it and one without (after Wang and Manning, 2012,
 * "Baselines and bigrams"); the labels' contrasts are joined as root of the mean square, each label with its share of the
 * texts.
 */
final class GramWeights {

    private static final double SMOOTHING = 1;

    private final SparseRow[] counts;
    private final int[] members;
    private final int[] labelOf;
    private final int labels;
    private final int grams;

    /**
     * @param counts runs of all texts
     * @param members the texts to learn from
     * @param labelOf label of each of all texts
     */
    GramWeights(SparseRow[] counts, int[] members, int[] labelOf, int labels, int grams) {
        this.counts = counts;
        this.members = members;
        this.labelOf = labelOf;
        this.labels = labels;
        this.grams = grams;
    }

    float[] weights(double power) {
        int[] textsWith = new int[grams];
        int[] size = new int[labels];
        for (int member : members) {
            size[labelOf[member]]++;
            for (int gram : counts[member].columns()) {
                textsWith[gram]++;
            }
        }
        double[] contrast = power == 0 ? new double[grams] : squaredContrast(textsWith, size);
        float[] weights = new float[grams];
        for (int gram = 0; gram < grams; gram++) {
            double rarity = StrictMath.log((1.0 + members.length) / (1.0 + textsWith[gram])) + 1;
            weights[gram] = (float) (power == 0 ? rarity : rarity * StrictMath.pow(contrast[gram], power / 2));
        }
        return weights;
    }

    private double[] squaredContrast(int[] textsWith, int[] size) {
        int all = members.length;
        double[] squares = new double[grams];
        for (int label = 0; label < labels; label++) {
            int[] own = new int[grams];
            for (int member : members) {
                if (labelOf[member] == label) {
                    for (int gram : counts[member].columns()) {
                        own[gram]++;
                    }
                }
            }
            if (size[label] == 0 || size[label] == all) {
                continue;
            }
            for (int gram = 0; gram < grams; gram++) {
                double inside = (own[gram] + SMOOTHING) / (size[label] + 2 * SMOOTHING);
                double outside = (textsWith[gram] - own[gram] + SMOOTHING) / (all - size[label] + 2 * SMOOTHING);
                double ratio = StrictMath.log(inside / outside);
                squares[gram] += ratio * ratio * size[label] / all;
            }
        }
        return squares;
    }
}
