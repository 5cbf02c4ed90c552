package zhiji.science.identity;

import java.util.List;

/** Weighs a pair of an archive's records by a model. */
final class PairScorer {

    private final PreparedField[] fields;
    private final LinkageModel model;
    private final Comparer comparer;
    private final double[][] weights;

    PairScorer(Archive archive, LinkageModel model) {
        this.model = model;
        List<PreparedField> prepared = archive.prepared();
        fields = prepared.toArray(PreparedField[]::new);
        comparer = new Comparer(archive);
        weights = new double[fields.length][];
        for (int field = 0; field < fields.length; field++) {
            LinkageModel.FieldModel part = model.fields().get(field);
            weights[field] = new double[part.levels().size()];
            for (int level = 0; level < weights[field].length; level++) {
                weights[field][level] = part.weight(level);
            }
        }
    }

    /** Match weight of two records in bits. */
    double weight(int left, int right) {
        return weight(left, right, comparer.code(left, right));
    }

    /** The same when it is known how they agree. */
    double weight(int left, int right, long code) {
        double bits = model.priorBits();
        for (int field = 0; field < fields.length; field++) {
            int level = Comparer.level(code, field);
            bits += level < 0 ? 0 : weights[field][level] + frequencyBits(field, level, left, right);
        }
        return bits;
    }

    /** Bits to add to a level's weight because the shared value is rarer than usual. */
    double frequencyBits(int field, int level, int left, int right) {
        int shared = fields[field].sharedBy(left, level);
        return shared == 0
                ? 0
                : model.fields()
                        .get(field)
                        .frequencyBits(level, Math.max(shared, fields[field].sharedBy(right, level)));
    }

    long code(int left, int right) {
        return comparer.code(left, right);
    }
}
