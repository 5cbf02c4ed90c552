package zhiji.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhiji.archive.PartyContent;

/**
 * By what a party is recognised (检索键), as the database keeps it: each key as a number, which is smaller and quicker to
 * compare than its text. Numbers of keys that thousands may share are negative.
 */
record PartyKeys(Map<String, Long> narrow, Map<String, Long> broad) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long MIXER = 0xd6e8feb86659fd93L;

    PartyKeys {
        narrow = Map.copyOf(narrow);
        broad = Map.copyOf(broad);
    }

    static PartyKeys of(PartyContent content) {
        var model = Model.of(content.kind());
        var keys = model.keys(content);
        return new PartyKeys(
                numbers(model, keys.narrow(), Long.MAX_VALUE, 0), numbers(model, keys.broad(), -1, Long.MIN_VALUE));
    }

    List<Long> all() {
        return Stream.concat(narrow.values().stream(), broad.values().stream())
                .distinct()
                .toList();
    }

    Optional<Long> number(String key) {
        return Optional.ofNullable(narrow.get(key)).or(() -> Optional.ofNullable(broad.get(key)));
    }

    static boolean isNarrow(long key) {
        return key >= 0;
    }

    private static Map<String, Long> numbers(Model model, Collection<String> keys, long mask, long sign) {
        var numbers = new HashMap<String, Long>();
        keys.forEach(key -> numbers.put(key, (hash(model, key) & mask) | sign));
        return numbers;
    }

    /** FNV-1a over the characters, mixed once more; keys of persons and organisations never meet. */
    private static long hash(Model model, String key) {
        var text = model.name() + " " + key;
        var hash = FNV_OFFSET;
        for (var index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 32)) * MIXER;
        return hash ^ (hash >>> 32);
    }
}
