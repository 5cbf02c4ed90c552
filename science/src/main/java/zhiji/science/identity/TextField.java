package zhiji.science.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts of several words, compared by the words they share, rare words counting more: the weighted Jaccard measure
 * Σ idf(shared) / Σ idf(either), where a word within one edit counts as shared.
 */
final class TextField extends PreparedField {

    private static final List<Level> LEVELS =
            List.of(Level.SAME, Level.NEAR, Level.SIMILAR, Level.PARTLY, Level.DIFFERENT);
    private static final int RAREST = 3;

    private final Vocabulary texts = new Vocabulary();
    private final Vocabulary words = new Vocabulary();
    private final IntList text = new IntList();
    private final List<int[]> wordsOf = new ArrayList<>();

    TextField(Field field) {
        super(field);
    }

    @Override
    String[] read(String value) {
        String normal = TextNormal.of(value);
        return TextNormal.hasHan(normal)
                ? bigrams(TextNormal.key(normal))
                : Arrays.stream(normal.split("[^\\p{L}\\p{N}]+", -1))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new);
    }

    private static String[] bigrams(String key) {
        String[] pairs = new String[Math.max(1, key.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = key.substring(i, Math.min(key.length(), i + 2));
        }
        return pairs;
    }

    @Override
    void append(String[] parts) {
        int number = texts.add(String.join(" ", parts));
        text.add(number);
        int[] numbers = Arrays.stream(parts).distinct().mapToInt(words::add).toArray();
        while (wordsOf.size() <= number) {
            wordsOf.add(numbers);
        }
    }

    @Override
    List<Level> levels() {
        return LEVELS;
    }

    @Override
    int compare(int left, int right) {
        int a = text.get(left);
        int b = text.get(right);
        if (a == 0 || b == 0) {
            return -1;
        }
        if (a == b) {
            return 0;
        }
        double shared = shared(wordsOf.get(a), wordsOf.get(b));
        return shared >= 0.75 ? 1 : shared >= 0.45 ? 2 : shared >= 0.2 ? 3 : 4;
    }

    private double shared(int[] left, int[] right) {
        double total = 0;
        for (int word : right) {
            total += weight(word);
        }
        double common = 0;
        boolean[] used = new boolean[right.length];
        for (int word : left) {
            int at = find(word, right, used);
            if (at >= 0) {
                used[at] = true;
                common += Math.min(weight(word), weight(right[at]));
            } else {
                total += weight(word);
            }
        }
        return common / total;
    }

    private int find(int word, int[] among, boolean[] used) {
        for (int i = 0; i < among.length; i++) {
            if (!used[i] && among[i] == word) {
                return i;
            }
        }
        CharSequence spelt = words.get(word);
        for (int i = 0; i < among.length; i++) {
            if (!used[i] && spelt.length() >= 4 && isNear(spelt, words.get(among[i]))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNear(CharSequence left, CharSequence right) {
        return right.length() >= 4 && left.charAt(0) == right.charAt(0) && Similarity.distance(left, right, 1) <= 1;
    }

    private double weight(int word) {
        return Math.log(1 + (double) text.size() / words.count(word));
    }

    @Override
    int sharedBy(int left, int level) {
        return level == 0 ? texts.count(text.get(left)) : 0;
    }

    @Override
    List<BlockKey> keys() {
        String name = field().name();
        var keys = new ArrayList<BlockKey>();
        keys.add(new BlockKey(field(), name, at -> texts.hash(text.get(at))));
        for (int i = 0; i < RAREST; i++) {
            for (int j = i + 1; j < RAREST + 1; j++) {
                keys.add(rare(name, i, j));
            }
        }
        return keys;
    }

    @Override
    void addKeys(String[] parts, RecordKeys.Collector keys) {
        keys.addNarrow(keyKind(), String.join(" ", parts));
    }

    @Override
    String countedKey(String[] parts, int level) {
        return level == 0 ? RecordKeys.key(keyKind(), String.join(" ", parts)) : "";
    }

    // Two of the rarest words, whatever their order of rarity.
    private BlockKey rare(String name, int first, int second) {
        int[] hashes = new int[texts.size()];
        for (int number = 1; number < hashes.length; number++) {
            int[] rarest = rarest(wordsOf.get(number));
            if (rarest.length > second) {
                int low = Math.min(rarest[first], rarest[second]);
                int high = Math.max(rarest[first], rarest[second]);
                hashes[number] = ((low * 31 + high) * 0x9E3779B9) | 1;
            }
        }
        return new BlockKey(
                field(), name + " rare words " + (first + 1) + " and " + (second + 1), at -> hashes[text.get(at)]);
    }

    private int[] rarest(int[] numbers) {
        return Arrays.stream(numbers)
                .filter(word -> words.count(word) > 1)
                .boxed()
                .sorted(java.util.Comparator.comparingInt(words::count).thenComparing(word -> word))
                .limit(RAREST + 1L)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
