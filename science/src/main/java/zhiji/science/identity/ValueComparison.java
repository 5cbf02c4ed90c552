package zhiji.science.identity;

import java.util.List;
import java.util.function.ToIntFunction;

/** One field of one record, compared with the same field of others; the best agreement of their values counts. */
final class ValueComparison {

    private final LinkageModel.FieldModel model;
    private final PreparedField field;
    private final List<String[]> values;
    private final ToIntFunction<String> holders;

    ValueComparison(LinkageModel.FieldModel model, List<String> values, ToIntFunction<String> holders) {
        this.model = model;
        this.holders = holders;
        field = PreparedField.of(model.field());
        this.values = values.stream().map(field::read).toList();
    }

    FieldAgreement with(List<String> others) {
        FieldAgreement best = FieldAgreement.MISSING;
        for (String other : others) {
            String[] parts = field.read(other);
            for (String[] value : values) {
                int level = compare(value, parts);
                if (level >= 0 && (best.level() < 0 || level < best.level())) {
                    best = new FieldAgreement(level, frequencyBits(level, value, parts));
                }
            }
        }
        return best;
    }

    private int compare(String[] left, String[] right) {
        PreparedField pair = PreparedField.of(model.field());
        pair.append(left);
        pair.append(right);
        return pair.compare(0, 1);
    }

    private double frequencyBits(int level, String[] left, String[] right) {
        int shared = Math.max(count(field.countedKey(left, level)), count(field.countedKey(right, level)));
        return model.frequencyBits(level, shared);
    }

    private int count(String key) {
        return key.isEmpty() ? 0 : holders.applyAsInt(key);
    }
}
