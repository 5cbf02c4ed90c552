package zhiji.science.identity;

import java.util.List;
import java.util.function.ToIntFunction;

/** One field of one record, compared with the same field of others; the best agreement of their values counts. */
final class ValueComparison {

    private final LinkageModel.FieldModel model;
    private final PreparedField field;
    private final List<String[]> values;
    private final ToIntFunction<String> holders;
    private int read;

    ValueComparison(LinkageModel.FieldModel model, List<String> values, ToIntFunction<String> holders) {
        this.model = model;
        this.holders = holders;
        field = PreparedField.of(model.field());
        this.values = values.stream().map(field::read).toList();
        this.values.forEach(this::append);
    }

    FieldAgreement with(List<String> others) {
        FieldAgreement best = FieldAgreement.MISSING;
        for (String other : others) {
            String[] parts = field.read(other);
            int position = append(parts);
            for (int own = 0; own < values.size(); own++) {
                int level = field.compare(own, position);
                if (level >= 0 && (best.level() < 0 || level < best.level())) {
                    best = new FieldAgreement(level, frequencyBits(level, values.get(own), parts));
                }
            }
        }
        return best;
    }

    private int append(String[] parts) {
        field.append(parts);
        return read++;
    }

    private double frequencyBits(int level, String[] left, String[] right) {
        int shared = Math.max(count(field.countedKey(left, level)), count(field.countedKey(right, level)));
        return model.frequencyBits(level, shared);
    }

    private int count(String key) {
        return key.isEmpty() ? 0 : holders.applyAsInt(key);
    }
}
