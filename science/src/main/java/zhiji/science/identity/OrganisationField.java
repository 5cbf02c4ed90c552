package zhiji.science.identity;

import java.util.List;

/** Companies' names, compared part by part. */
final class OrganisationField extends PreparedField {

    private static final List<Level> LEVELS = List.of(
            Level.SAME,
            Level.SAME_CORE,
            Level.SHORTENED,
            Level.NEAR,
            Level.SAME_BRAND,
            Level.OTHER_UNIT,
            Level.DIFFERENT);
    private static final int NEAR = 3;
    private static final int DIFFERENT = 6;

    private final Vocabulary texts = new Vocabulary();
    private final Vocabulary brands = new Vocabulary();
    private final Vocabulary cores = new Vocabulary();
    private final Vocabulary units = new Vocabulary();
    private final Vocabulary trades = new Vocabulary();
    private final IntList text = new IntList();
    private final IntList brand = new IntList();
    private final IntList core = new IntList();
    private final IntList unit = new IntList();
    private final IntList trade = new IntList();
    private final IntList region = new IntList();

    OrganisationField(Field field) {
        super(field);
    }

    @Override
    String[] read(String value) {
        if (value.isBlank()) {
            return new String[] {"", "", "", "", "", "0"};
        }
        CompanyName name = CompanyName.parse(value);
        String numbers = name.text().equals(name.unit()) ? "" : String.join("/", name.ordinals());
        String brand = name.brand().isEmpty() ? name.place() + name.tradeStem() : name.brand();
        String unit = name.unit().isEmpty() ? numbers : name.unit();
        return new String[] {
            TextNormal.key(name.text()),
            brand,
            brand + name.trade(),
            unit,
            name.trade(),
            String.valueOf(name.region().code())
        };
    }

    @Override
    void append(String[] parts) {
        text.add(texts.add(parts[0]));
        brand.add(brands.add(parts[1]));
        core.add(cores.add(parts[2]));
        unit.add(units.add(parts[3]));
        trade.add(trades.add(parts[4]));
        region.add(Integer.parseInt(parts[5]));
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
        if (unit.get(left) != unit.get(right)) {
            return compareUnits(left, right);
        }
        return compareCores(left, right);
    }

    // Another branch of the same firm, unless only the spelling of the unit differs.
    private int compareUnits(int left, int right) {
        if (near(texts.get(text.get(left)), texts.get(text.get(right)), 1) && !numbersDiffer(left, right)) {
            return NEAR;
        }
        return brand.get(left) == brand.get(right) || compareCores(left, right) < DIFFERENT ? 5 : DIFFERENT;
    }

    private boolean numbersDiffer(int left, int right) {
        int a = unit.get(left);
        int b = unit.get(right);
        return a != 0 && b != 0 && !digits(units.get(a)).equals(digits(units.get(b)));
    }

    private static String digits(CharSequence text) {
        return text.toString().replaceAll("[^0-9]", "");
    }

    private int compareCores(int left, int right) {
        if (core.get(left) == core.get(right)) {
            return 1;
        }
        CharSequence a = cores.get(core.get(left));
        CharSequence b = cores.get(core.get(right));
        boolean shortened = startsWith(a, b) || startsWith(b, a);
        if (shortened && Math.min(a.length(), b.length()) >= 2) {
            return 2;
        }
        if (near(a, b, Math.min(a.length(), b.length()) >= 7 ? 2 : 1)
                || near(texts.get(text.get(left)), texts.get(text.get(right)), 1)) {
            return NEAR;
        }
        if (brand.get(left) == brand.get(right)) {
            return 4;
        }
        return nearBrandSameTrade(left, right) ? NEAR : DIFFERENT;
    }

    private boolean nearBrandSameTrade(int left, int right) {
        CharSequence a = brands.get(brand.get(left));
        CharSequence b = brands.get(brand.get(right));
        boolean longEnough = Math.min(a.length(), b.length()) >= 3;
        return longEnough && Similarity.distance(a, b, 1) <= 1;
    }

    private static boolean near(CharSequence left, CharSequence right, int edits) {
        return Math.min(left.length(), right.length()) >= 3 && Similarity.distance(left, right, edits) <= edits;
    }

    private static boolean startsWith(CharSequence full, CharSequence start) {
        if (start.length() > full.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (full.charAt(i) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    int sharedBy(int left, int level) {
        return switch (level) {
            case 0, 1 -> cores.count(core.get(left));
            case 2, 4 -> brands.count(brand.get(left));
            default -> 0;
        };
    }

    @Override
    List<BlockKey> keys() {
        String name = field().name();
        int[] coreHashes = cores.hashes();
        int[] brandHashes = brands.hashes();
        int[] sounds = new int[brands.size()];
        for (int number = 1; number < sounds.length; number++) {
            sounds[number] = sound(brands.get(number));
        }
        return List.of(
                new BlockKey(field(), name + " brand and trade", at -> coreHashes[core.get(at)]),
                new BlockKey(field(), name + " brand", at -> brandHashes[brand.get(at)]),
                new BlockKey(field(), name + " brand sound", at -> sounds[brand.get(at)]));
    }

    @Override
    void addKeys(String[] parts, RecordKeys.Collector keys) {
        keys.addNarrow("core", parts[2]);
        keys.addName("brand", parts[1]);
        keys.addBroad("brand", parts[1]);
        keys.addBroad("brandsound", Pinyin.of(parts[1]));
    }

    @Override
    String countedKey(String[] parts, int level) {
        return switch (level) {
            case 0, 1 -> RecordKeys.key("core", parts[2]);
            case 2, 4 -> RecordKeys.key("brand", parts[1]);
            default -> "";
        };
    }

    private static int sound(CharSequence spelt) {
        int hash = 17;
        for (int i = 0; i < spelt.length(); i++) {
            String syllable = Pinyin.ofCharacter(spelt.charAt(i));
            hash = hash * 31 + (syllable.isEmpty() ? spelt.charAt(i) : syllable.hashCode());
        }
        return hash == 0 ? 1 : hash;
    }
}
