package zhiji.science.text;

/**
 * What one label weighs the runs of characters with. Weights have 16 bits of the largest, so that what is kept in a file
 * is exactly what was measured.
 *
 * @param weights of the runs by number, in units of the scale
 * @param scale of the weights, not negative
 * @param bias added to every score
 * @param calibration from the score to a probability
 */
@SuppressWarnings("ArrayRecordComponent") // looped over for every text
record Plane(short[] weights, double scale, double bias, Platt calibration) {

    static Plane of(double[] weights, double bias, Platt calibration) {
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        double scale = largest / Short.MAX_VALUE;
        short[] rounded = new short[weights.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = scale == 0 ? 0 : (short) Math.round(weights[i] / scale);
        }
        return new Plane(rounded, scale, bias, calibration);
    }

    double score(SparseRow row) {
        double sum = 0;
        for (int i = 0; i < row.columns().length; i++) {
            sum += weights[row.columns()[i]] * row.values()[i];
        }
        return sum * scale + bias;
    }

    double probability(SparseRow row) {
        return calibration.probability(score(row));
    }

    double weight(int number) {
        return weights[number] * scale;
    }
}
