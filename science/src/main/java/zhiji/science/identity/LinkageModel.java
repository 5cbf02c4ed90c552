package zhiji.science.identity;

import java.util.Arrays;
import java.util.List;

/**
 * What agreement is worth: for each level of each field, how often it occurs among pairs of one customer (m) and among
 * pairs of two (u), and how often two records taken at random are one customer (λ).
 *
 * <p>The match weight in bits is log₂ λ/(1−λ) + Σ log₂ m/u (Fellegi and Sunter, 1969, A Theory for Record Linkage), the
 * probability 1/(1 + 2^−weight). Where two records agree on a value, u is scaled by how common that value is (Winkler,
 * 2000). A missing value weighs nothing.
 *
 * <p>A model is a plain value: keep it as JSON, one property a component, and use it again on other records.
 *
 * @param records how many records it was learnt from; {@link #forRecords} carries it over to more or fewer
 * @param lambda probability that two records taken at random are one customer, in (0, 1)
 * @param fields m, u and scale per field, in the order of the archive's fields
 * @param calibration what people's decisions made of the weight
 */
public record LinkageModel(long records, double lambda, List<FieldModel> fields, Calibration calibration) {

    /** Weight of a level that policy excludes, whatever else agrees. */
    static final double EXCLUDED_BITS = -40;

    private static final long SMALLEST_WORLD = 10_000;

    /** Weight of another branch or number of the same firm: policy keeps their archives apart. */
    static final double OTHER_UNIT_BITS = -20;

    /** Copies the list. */
    public LinkageModel {
        if (records < 2 || !(lambda > 0 && lambda < 1)) {
            throw new IllegalArgumentException(
                    "a model needs two records or more and lambda in (0, 1): " + records + ", " + lambda);
        }
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

        /** Refuses levels that fields of this kind no longer tell apart: such a model must be learnt again. */
        public FieldModel {
            if (!levels.equals(PreparedField.of(field).levels())) {
                throw new IllegalArgumentException(field.kind() + " is compared by "
                        + PreparedField.of(field).levels() + ", not by " + levels);
            }
            if (m.length != levels.size() || u.length != levels.size() || usualShare.length != levels.size()) {
                throw new IllegalArgumentException(
                        field.name() + " needs m, u and usualShare for each of " + levels.size() + " levels");
            }
            levels = List.copyOf(levels);
        }

        /** Weight of a level in bits, before the value's frequency is considered. */
        public double weight(int level) {
            return switch (levels.get(level)) {
                case EXCLUDED -> EXCLUDED_BITS;
                case OTHER_UNIT -> OTHER_UNIT_BITS;
                default -> log2(m[level] / u[level]);
            };
        }

        private FieldModel scaled(double factor) {
            double[] shares = Arrays.stream(usualShare)
                    .map(share -> share == 0 ? 0 : Math.max(1, share * factor))
                    .toArray();
            return new FieldModel(field, levels, m, u, shares);
        }

        /** Bits to add because the value is rarer than usual (negative: commoner), within ±6. */
        double frequencyBits(int level, int sharedBy) {
            if (sharedBy <= 0 || usualShare[level] <= 0) {
                return 0;
            }
            return Math.max(-6, Math.min(6, log2(usualShare[level] / Math.max(1, sharedBy - 1))));
        }
    }

    /** The fields compared, in order. */
    public List<Field> comparedFields() {
        return fields.stream().map(FieldModel::field).toList();
    }

    /**
     * The model for an archive of another size: a record has as many doubles as before, now among so many records, and
     * values are as much commoner as there are more of them. Below ten thousand records nothing changes any more, as a
     * small archive is no proof of a small world.
     */
    public LinkageModel forRecords(long size) {
        double factor = (double) Math.max(SMALLEST_WORLD, size) / records;
        return new LinkageModel(
                Math.max(SMALLEST_WORLD, size),
                Math.min(0.5, lambda / factor),
                fields.stream().map(field -> field.scaled(factor)).toList(),
                calibration);
    }

    /** The model as corrected by what people decided; see {@link Calibration}. Replaces earlier corrections. */
    public LinkageModel learn(List<Decision> decisions) {
        double[] bits = decisions.stream().mapToDouble(Decision::bits).toArray();
        boolean[] same = new boolean[bits.length];
        for (int at = 0; at < same.length; at++) {
            same[at] = decisions.get(at).same();
        }
        return new LinkageModel(records, lambda, fields, Calibration.learn(bits, same));
    }

    /**
     * What a person decided about a pair.
     *
     * @param bits weight of the pair under this model, as its {@link Explanation} says
     * @param same whether the two are one customer
     */
    public record Decision(double bits, boolean same) {}

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
