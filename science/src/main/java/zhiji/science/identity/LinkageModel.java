package zhiji.science.identity;

import java.util.List;

/**
 * What agreement is worth: for each level of each field, how often it occurs among pairs of one customer (m) and among
 * pairs of two (u), and how often two records taken at random are one customer (λ).
 *
 * <p>The match weight in bits is log₂ λ/(1−λ) + Σ log₂ m/u (Fellegi and Sunter, 1969, A Theory for Record Linkage), the
 * probability 1/(1 + 2^−weight). Where two records agree on a value, u is scaled by how common that value is (Winkler,
 * 2000). A missing value weighs nothing.
 *
 * @param lambda probability that two records taken at random are one customer, in (0, 1)
 * @param fields m, u and scale per field, in the order of the archive's fields
 * @param calibration what people's decisions made of the weight
 */
public record LinkageModel(double lambda, List<FieldModel> fields, Calibration calibration) {

    /** Weight of a level that policy excludes, whatever else agrees. */
    static final double EXCLUDED_BITS = -40;

    /** Weight of another branch or number of the same firm: policy keeps their archives apart. */
    static final double OTHER_UNIT_BITS = -20;

    /** Copies the list. */
    public LinkageModel {
        fields = List.copyOf(fields);
    }

    /**
     * One field's part.
     *
     * @param field the field
     * @param levels its levels, best first
     * @param m probability of each level for one customer
     * @param u probability of each level for two
     * @param usualShare per level, mean number of other records that share the value, over pairs that agree; 0 where a
     *     level tells nothing of how common a value is
     */
    @SuppressWarnings("ArrayRecordComponent") // looked up for every pair
    public record FieldModel(Field field, List<Level> levels, double[] m, double[] u, double[] usualShare) {

        /** Weight of a level in bits, before the value's frequency is considered. */
        public double weight(int level) {
            return switch (levels.get(level)) {
                case EXCLUDED -> EXCLUDED_BITS;
                case OTHER_UNIT -> OTHER_UNIT_BITS;
                default -> log2(m[level] / u[level]);
            };
        }

        /** Bits to subtract because the value is commoner than usual (negative: to add), within ±6. */
        double frequencyBits(int level, int sharedBy) {
            if (sharedBy <= 0 || usualShare[level] <= 0) {
                return 0;
            }
            return Math.max(-6, Math.min(6, log2(Math.max(1, sharedBy - 1) / usualShare[level])));
        }
    }

    /** Weight of no evidence at all, in bits. */
    public double priorBits() {
        return log2(lambda / (1 - lambda));
    }

    /** Weight of a pair without regard to how common its values are, before calibration. */
    double weight(long code) {
        double bits = priorBits();
        for (int field = 0; field < fields.size(); field++) {
            int level = Comparer.level(code, field);
            bits += level < 0 ? 0 : fields.get(field).weight(level);
        }
        return bits;
    }

    /** Probability of one customer for a weight in bits. */
    public double probability(double bits) {
        return calibration.probability(bits);
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
