package zhiji.science.text;

import java.util.Random;
import java.util.stream.IntStream;

/** Texts dealt into parts of equal size with each label's share kept (分层抽样), by a seed. */
final class Folds {

    private final int[] foldOf;

    private Folds(int[] foldOf) {
        this.foldOf = foldOf;
    }

    /** java.util.Random, because its numbers are the same in every release of Java. */
    static Folds of(int[] labelOf, int folds, long seed) {
        Random random = new Random(seed);
        int[] foldOf = new int[labelOf.length];
        int dealt = 0;
        int labels = IntStream.of(labelOf).max().orElse(-1) + 1;
        for (int label = 0; label < labels; label++) {
            int wanted = label;
            int[] members = IntStream.range(0, labelOf.length)
                    .filter(i -> labelOf[i] == wanted)
                    .toArray();
            shuffle(members, random);
            for (int member : members) {
                foldOf[member] = dealt++ % folds;
            }
        }
        return new Folds(foldOf);
    }

    int[] inside(int fold) {
        return IntStream.range(0, foldOf.length).filter(i -> foldOf[i] == fold).toArray();
    }

    int[] outside(int fold) {
        return IntStream.range(0, foldOf.length).filter(i -> foldOf[i] != fold).toArray();
    }

    static void shuffle(int[] values, Random random) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int value = values[i];
            values[i] = values[other];
            values[other] = value;
        }
    }
}
