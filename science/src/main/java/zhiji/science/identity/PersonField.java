package zhiji.science.identity;

import java.util.List;

/** Persons' whole names; 李总 agrees with every 李. */
final class PersonField extends PreparedField {

    private static final List<Level> LEVELS = List.of(Level.SAME, Level.NEAR, Level.PARTLY, Level.DIFFERENT);

    private final Vocabulary vocabulary = new Vocabulary();
    private final IntList names = new IntList();
    private final IntList surnames = new IntList();
    private final IntList given = new IntList();

    PersonField(Field field) {
        super(field);
    }

    @Override
    String[] read(String value) {
        if (value.isBlank()) {
            return new String[] {"", "", ""};
        }
        PersonName name = PersonName.parse(value);
        return new String[] {name.given().isEmpty() ? "" : name.surname() + name.given(), name.surname(), name.given()};
    }

    @Override
    void append(String[] parts) {
        names.add(vocabulary.add(parts[0]));
        surnames.add(parts[1].isEmpty() ? 0 : Vocabulary.mixed(parts[1]));
        given.add(parts[2].isEmpty() ? 0 : 1);
    }

    @Override
    List<Level> levels() {
        return LEVELS;
    }

    @Override
    int compare(int left, int right) {
        int a = names.get(left);
        int b = names.get(right);
        if (a != 0 && b != 0) {
            return a == b ? 0 : compareNames(vocabulary.get(a), vocabulary.get(b));
        }
        if (surnames.get(left) == 0 || surnames.get(right) == 0) {
            return -1;
        }
        return surnames.get(left) == surnames.get(right) ? 2 : 3;
    }

    @Override
    int sharedBy(int left, int level) {
        return level == 0 ? vocabulary.count(names.get(left)) : 0;
    }

    @Override
    List<BlockKey> keys() {
        int[] hashes = vocabulary.hashes();
        return List.of(new BlockKey(field(), field().name(), at -> hashes[names.get(at)]));
    }

    @Override
    void addKeys(String[] parts, RecordKeys.Collector keys) {
        keys.addName(keyKind(), parts[0]);
        keys.addBroad(keyKind(), parts[0]);
        keys.addBroad("personsound", String.join("", Pinyin.ofPerson(parts[0])));
    }

    @Override
    String countedKey(String[] parts, int level) {
        return level == 0 && !parts[0].isEmpty() ? RecordKeys.key(keyKind(), parts[0]) : "";
    }

    private static int compareNames(CharSequence left, CharSequence right) {
        boolean latin = left.charAt(0) < 128;
        if (latin) {
            return Similarity.jaroWinkler(left, right) >= 0.9 ? 1 : 3;
        }
        int longest = Math.max(left.length(), right.length());
        if (longest >= 3 && Similarity.distance(left, right, 1) <= 1) {
            return 1;
        }
        if (left.length() == right.length() && soundAlike(left, right)) {
            return 1;
        }
        return longest == 2 && left.charAt(0) == right.charAt(1) && left.charAt(1) == right.charAt(0) ? 1 : 3;
    }

    private static boolean soundAlike(CharSequence left, CharSequence right) {
        for (int i = 0; i < left.length(); i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b && !Pinyin.soundAlike(a, b)) {
                return false;
            }
        }
        return true;
    }
}
