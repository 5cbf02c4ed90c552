package zhiji.science.identity;

import java.util.List;

/** Unified social credit codes; valid and different ones exclude each other. */
final class CreditCodeField extends PreparedField {

    private static final List<Level> LEVELS = List.of(Level.SAME, Level.NEAR, Level.DIFFERENT, Level.EXCLUDED);

    private final Vocabulary vocabulary = new Vocabulary();
    private final IntList values = new IntList();
    private final IntList valid = new IntList();

    CreditCodeField(Field field) {
        super(field);
    }

    @Override
    String[] read(String value) {
        String normal = CreditCode.normal(value);
        return new String[] {
            normal, normal.isEmpty() || CreditCode.check(normal).isPresent() ? "" : "valid"
        };
    }

    @Override
    void append(String[] parts) {
        values.add(vocabulary.add(parts[0]));
        valid.add(parts[1].isEmpty() ? 0 : 1);
    }

    @Override
    List<Level> levels() {
        return LEVELS;
    }

    @Override
    int compare(int left, int right) {
        int a = values.get(left);
        int b = values.get(right);
        if (a == 0 || b == 0) {
            return -1;
        }
        if (a == b) {
            return 0;
        }
        if (valid.get(left) == 1 && valid.get(right) == 1) {
            return 3;
        }
        return Similarity.distance(vocabulary.get(a), vocabulary.get(b), 1) <= 1 ? 1 : 2;
    }

    @Override
    int sharedBy(int left, int level) {
        return level == 0 ? vocabulary.count(values.get(left)) : 0;
    }

    @Override
    List<BlockKey> keys() {
        int[] hashes = vocabulary.hashes();
        return List.of(new BlockKey(field(), field().name(), at -> hashes[values.get(at)]));
    }

    @Override
    void addKeys(String[] parts, RecordKeys.Collector keys) {
        keys.addNarrow(keyKind(), parts[0]);
    }

    @Override
    String countedKey(String[] parts, int level) {
        return level == 0 ? RecordKeys.key(keyKind(), parts[0]) : "";
    }

    /** The number of a record's valid code, 0 when it has none. */
    int validCode(int record) {
        return valid.get(record) == 1 ? values.get(record) : 0;
    }
}
