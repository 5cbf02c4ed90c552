package zhiji.science.text;

import java.util.Random;

/**
 * The plane that parts the texts of a label from all others with the widest margin (线性支持向量机): minimises
 * ½(|w|² + b²) + C·Σ max(0, 1 − y·(w·x + b)) by dual coordinate descent (Hsieh, Chang, Lin, Keerthi and Sundararajan, 2008,
 * "A dual coordinate descent method for large-scale linear SVM", algorithm 1, without shrinking). The loss grows no faster
 * than the error: labels given by mistake, which real complaints are full of, bend the plane less than a squared one does.
 */
final class DualDescent {

    private final SparseRow[] rows;
    private final int[] members;
    private final boolean[] holds;
    private final TrainingOptions options;
    private final double[] weights;
    private final double[] multipliers;
    private double bias;

    /**
     * @param rows all texts
     * @param members those to learn from
     * @param holds for each of all texts, whether it has the label
     * @param features number of runs
     */
    DualDescent(SparseRow[] rows, int[] members, boolean[] holds, int features, TrainingOptions options) {
        this.rows = rows;
        this.members = members.clone();
        this.holds = holds;
        this.options = options;
        weights = new double[features];
        multipliers = new double[rows.length];
    }

    DualDescent run() {
        double[] lengths = squaredLengths();
        Random random = new Random(options.seed());
        for (int pass = 0; pass < options.mostPasses(); pass++) {
            Folds.shuffle(members, random);
            double steepest = 0;
            for (int member : members) {
                steepest = Math.max(steepest, improve(member, lengths[member]));
            }
            if (steepest < options.tolerance()) {
                break;
            }
        }
        return this;
    }

    double[] weights() {
        return weights;
    }

    double bias() {
        return bias;
    }

    /** Moves one multiplier to its optimum, the others fixed; returns the size of the projected gradient before. */
    private double improve(int member, double length) {
        SparseRow row = rows[member];
        double sign = holds[member] ? 1 : -1;
        double old = multipliers[member];
        double gradient = sign * (row.dot(weights) + bias) - 1;
        if ((old == 0 && gradient >= 0) || (old == options.cost() && gradient <= 0)) {
            return 0;
        }
        double next = Math.min(options.cost(), Math.max(0, old - gradient / length));
        double change = (next - old) * sign;
        multipliers[member] = next;
        int[] columns = row.columns();
        float[] values = row.values();
        for (int i = 0; i < columns.length; i++) {
            weights[columns[i]] += change * values[i];
        }
        bias += change;
        return Math.abs(gradient);
    }

    /** Of each text with the 1 that stands for the bias. */
    private double[] squaredLengths() {
        double[] lengths = new double[rows.length];
        for (int member : members) {
            double length = 1;
            for (float value : rows[member].values()) {
                length += value * value;
            }
            lengths[member] = length;
        }
        return lengths;
    }
}
