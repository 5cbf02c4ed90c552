package zhiji.science.identity;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Fields of one value each, compared by equality and by the edits between two values. */
final class ValueField extends PreparedField {

    private static final List<Level> EDITED = List.of(Level.SAME, Level.NEAR, Level.DIFFERENT);
    private static final List<Level> GRADED = List.of(Level.SAME, Level.NEAR, Level.SIMILAR, Level.DIFFERENT);
    private static final List<Level> DATED = List.of(Level.SAME, Level.NEAR, Level.PARTLY, Level.DIFFERENT);

    private final Vocabulary vocabulary = new Vocabulary();
    private final IntList values = new IntList();

    ValueField(Field field) {
        super(field);
    }

    @Override
    String[] read(String value) {
        String normal = switch (field().kind()) {
            case PHONE -> Phone.normal(value);
            case EMAIL -> Email.normal(value);
            case DATE -> digits(value);
            default -> TextNormal.key(value);
        };
        return new String[] {normal};
    }

    @Override
    void append(String[] parts) {
        values.add(vocabulary.add(parts[0]));
    }

    @Override
    List<Level> levels() {
        return switch (field().kind()) {
            case GIVEN_NAME, SURNAME -> GRADED;
            case DATE -> DATED;
            default -> EDITED;
        };
    }

    @Override
    int compare(int left, int right) {
        int a = values.get(left);
        int b = values.get(right);
        if (a == 0 || b == 0) {
            return -1;
        }
        return a == b ? 0 : compareTexts(vocabulary.get(a), vocabulary.get(b));
    }

    @Override
    int sharedBy(int left, int level) {
        return level == 0 ? vocabulary.count(values.get(left)) : 0;
    }

    @Override
    List<BlockKey> keys() {
        BlockKey same = new BlockKey(field(), field().name(), byValue(vocabulary::hash));
        return switch (field().kind()) {
            case GIVEN_NAME, SURNAME ->
                List.of(same, new BlockKey(field(), field().name() + " sound", byValue(this::sound)));
            default -> List.of(same);
        };
    }

    @Override
    void addKeys(String[] parts, RecordKeys.Collector keys) {
        switch (field().kind()) {
            case GIVEN_NAME -> keys.addName(keyKind(), parts[0]);
            case SURNAME -> keys.addSurname(keyKind(), parts[0]);
            case DATE, PLACE, NUMBER -> keys.addCircumstance(keyKind(), parts[0]);
            default -> keys.addNarrow(keyKind(), parts[0]);
        }
    }

    @Override
    String countedKey(String[] parts, int level) {
        return switch (field().kind()) {
            case PHONE, EMAIL, CODE -> level == 0 ? RecordKeys.key(keyKind(), parts[0]) : "";
            default -> "";
        };
    }

    private IntUnaryOperator byValue(IntUnaryOperator hash) {
        int[] hashes = new int[vocabulary.size()];
        for (int i = 1; i < hashes.length; i++) {
            hashes[i] = hash.applyAsInt(i);
        }
        return at -> hashes[values.get(at)];
    }

    private int compareTexts(CharSequence left, CharSequence right) {
        int shorter = Math.min(left.length(), right.length());
        return switch (field().kind()) {
            case GIVEN_NAME, SURNAME -> graded(Similarity.jaroWinkler(left, right));
            case PLACE -> Similarity.jaroWinkler(left, right) >= 0.88 ? 1 : 2;
            case EMAIL -> isWithin(left, right, shorter >= 16 ? 3 : shorter >= 10 ? 2 : 1) ? 1 : 2;
            case DATE -> isWithin(left, right, 1) ? 1 : sharesPart(left, right) ? 2 : 3;
            case NUMBER -> shorter >= 3 && isWithin(left, right, 1) ? 1 : 2;
            default -> isWithin(left, right, 1) ? 1 : 2;
        };
    }

    private static int graded(double similarity) {
        return similarity >= 0.92 ? 1 : similarity >= 0.82 ? 2 : 3;
    }

    private static boolean isWithin(CharSequence left, CharSequence right, int edits) {
        return Similarity.distance(left, right, edits) <= edits;
    }

    // Year and month, or month and day, or year and day.
    private static boolean sharesPart(CharSequence left, CharSequence right) {
        if (left.length() != 8 || right.length() != 8) {
            return false;
        }
        boolean year = same(left, right, 0, 4);
        boolean month = same(left, right, 4, 6);
        boolean day = same(left, right, 6, 8);
        return year ? month || day : month && day;
    }

    private static boolean same(CharSequence left, CharSequence right, int from, int to) {
        for (int i = from; i < to; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    // First letter and the following consonants, doubled ones once: smith, smyth and smithe fall together.
    private int sound(int number) {
        CharSequence text = vocabulary.get(number);
        var skeleton = new StringBuilder().append(text.charAt(0));
        for (int i = 1; i < text.length() && skeleton.length() < 4; i++) {
            char letter = text.charAt(i);
            if ("aeiouyhw".indexOf(letter) < 0 && letter != skeleton.charAt(skeleton.length() - 1)) {
                skeleton.append(letter);
            }
        }
        return Vocabulary.mixed(skeleton);
    }

    private static String digits(String value) {
        String normal = TextNormal.of(value);
        var digits = new StringBuilder(8);
        for (String part : normal.split("[^0-9]+", -1)) {
            digits.append(part.length() == 1 ? "0" + part : part);
        }
        return digits.toString();
    }
}
