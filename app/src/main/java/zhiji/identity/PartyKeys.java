package zhiji.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyKind;
import zhiji.archive.PartyWatch.Keys;

/**
 * By what a party is recognised (检索键), as the database keeps it: each key as a number, which is smaller and quicker to
 * compare than its text. Numbers of keys that thousands may share are negative.
 */
final class PartyKeys {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long MIXER = 0xd6e8feb86659fd93L;

    private PartyKeys() {}

    static Keys of(PartyContent content) {
        var kind = content.kind();
        var model = Model.of(kind);
        var profile = model.profile(content);
        var keys = model.keys(profile);
        return new Keys(
                numbers(keys.narrow(), key -> narrow(kind, key)),
                numbers(keys.broad(), key -> broad(kind, key)),
                Model.written(profile));
    }

    static boolean isNarrow(long key) {
        return key >= 0;
    }

    /** Of keys in words, how many hold them as numbers; 0 for those that are not among one's own. */
    static ToIntFunction<String> inWords(PartyKind kind, Collection<Long> own, ToIntFunction<Long> holders) {
        var known = Set.copyOf(own);
        return key -> {
            var narrow = narrow(kind, key);
            if (known.contains(narrow)) {
                return holders.applyAsInt(narrow);
            }
            var broad = broad(kind, key);
            return known.contains(broad) ? holders.applyAsInt(broad) : 0;
        };
    }

    private static List<Long> numbers(List<String> keys, ToLongFunction<String> number) {
        return keys.stream().mapToLong(number).distinct().boxed().toList();
    }

    private static long narrow(PartyKind kind, String key) {
        return hash(kind, key) & Long.MAX_VALUE;
    }

    private static long broad(PartyKind kind, String key) {
        return hash(kind, key) | Long.MIN_VALUE;
    }

    /** FNV-1a over the characters, mixed once more; keys of parties of different kinds never meet. */
    private static long hash(PartyKind kind, String key) {
        var text = kind.name() + " " + key;
        var hash = FNV_OFFSET;
        for (var index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 32)) * MIXER;
        return hash ^ (hash >>> 32);
    }
}
