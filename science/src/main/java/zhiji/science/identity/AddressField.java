package zhiji.science.identity;

import java.util.List;

/** Chinese addresses: what follows the divisions is compared, the divisions only must not contradict. */
final class AddressField extends PreparedField {

    private static final List<Level> LEVELS =
            List.of(Level.SAME, Level.NEAR, Level.PARTLY, Level.SAME_TOWN, Level.DIFFERENT);

    private final Vocabulary streets = new Vocabulary();
    private final IntList street = new IntList();
    private final IntList house = new IntList();
    private final IntList road = new IntList();
    private final IntList region = new IntList();

    AddressField(Field field) {
        super(field);
    }

    @Override
    String[] read(String value) {
        if (value.isBlank()) {
            return new String[] {"", "", "", "0"};
        }
        Address address = Address.parse(value);
        String house = address.number().isEmpty() ? "" : address.road() + address.number();
        String street = TextNormal.key(address.road() + address.number() + address.detail());
        return new String[] {
            street.isEmpty() ? TextNormal.key(address.town()) : street,
            house,
            address.road(),
            String.valueOf(address.region().code())
        };
    }

    @Override
    void append(String[] parts) {
        street.add(streets.add(parts[0]));
        house.add(parts[1].isEmpty() ? 0 : Vocabulary.mixed(parts[1]));
        road.add(parts[2].isEmpty() ? 0 : Vocabulary.mixed(parts[2]));
        region.add(Integer.parseInt(parts[3]));
    }

    @Override
    List<Level> levels() {
        return LEVELS;
    }

    @Override
    int compare(int left, int right) {
        int a = street.get(left);
        int b = street.get(right);
        if (a == 0 || b == 0) {
            return -1;
        }
        boolean placed = isPlaced(left, right);
        if (placed && a == b) {
            return 0;
        }
        if (placed && (sameNonZero(house.get(left), house.get(right)) || isNear(a, b))) {
            return 1;
        }
        if (placed && sameNonZero(road.get(left), road.get(right))) {
            return 2;
        }
        boolean town = region.get(left) == region.get(right) && region.get(left) % 100 != 0;
        return town ? 3 : 4;
    }

    private boolean isPlaced(int left, int right) {
        int a = region.get(left);
        int b = region.get(right);
        return a == Divisions.AMBIGUOUS || b == Divisions.AMBIGUOUS || Division.agree(a, b);
    }

    private boolean isNear(int left, int right) {
        CharSequence a = streets.get(left);
        CharSequence b = streets.get(right);
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 6) {
            return false;
        }
        // Without its divisions recognised, an address ends in the street of the other.
        return endsWith(a, b) || endsWith(b, a) || (sameDigits(a, b) && Similarity.distance(a, b, 2) <= 2);
    }

    /** Another number is another house, however alike the rest is. */
    private static boolean sameDigits(CharSequence a, CharSequence b) {
        int right = nextDigit(b, 0);
        for (int left = nextDigit(a, 0); left < a.length(); left = nextDigit(a, left + 1)) {
            if (right == b.length() || a.charAt(left) != b.charAt(right)) {
                return false;
            }
            right = nextDigit(b, right + 1);
        }
        return right == b.length();
    }

    private static int nextDigit(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean endsWith(CharSequence full, CharSequence end) {
        int offset = full.length() - end.length();
        if (offset < 0) {
            return false;
        }
        for (int i = end.length() - 1; i >= 0; i--) {
            if (full.charAt(offset + i) != end.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameNonZero(int left, int right) {
        return left != 0 && left == right;
    }

    @Override
    int sharedBy(int left, int level) {
        return level == 0 ? streets.count(street.get(left)) : 0;
    }

    @Override
    List<BlockKey> keys() {
        int[] hashes = streets.hashes();
        return List.of(
                new BlockKey(field(), field().name() + " street", at -> hashes[street.get(at)]),
                new BlockKey(field(), field().name() + " road and number", house::get),
                new BlockKey(field(), field().name() + " division", this::county));
    }

    private int county(int record) {
        return countyOf(region.get(record));
    }

    private static int countyOf(int code) {
        return code % 100 == 0 || code == Divisions.AMBIGUOUS ? 0 : code;
    }

    @Override
    void addKeys(String[] parts, RecordKeys.Collector keys) {
        int county = countyOf(Integer.parseInt(parts[3]));
        if (county != 0 && !parts[1].isEmpty()) {
            keys.addNarrow("house", county + " " + parts[1]);
        }
        if (county != 0) {
            keys.addCircumstance("county", String.valueOf(county));
        }
        keys.addBroad("street", parts[0]);
    }

    @Override
    String countedKey(String[] parts, int level) {
        return level == 0 ? RecordKeys.key("street", parts[0]) : "";
    }
}
