package zhiji.archive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/** What a list of parties is sorted by; a leading minus in the request means descending. */
public record PartySort(Key key, boolean descending) {

    /** A sort key that an index serves, or how well a search fits. */
    public enum Key {
        NAME,
        CREATED,
        UPDATED,
        RELEVANCE
    }

    static PartySort parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new PartySort(Key.NAME, false);
        }
        var descending = text.startsWith("-");
        try {
            return new PartySort(Key.valueOf(text.substring(descending ? 1 : 0).toUpperCase(Locale.ROOT)), descending);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("sort.unknown", text);
        }
    }
}
