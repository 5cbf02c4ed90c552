package zhiji.records;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.filters.Reader;
import zhiji.types.RecordType;

/** Front door to the tags (标签) to choose from: every tag that was ever given to a record of any type. */
@Service
public class Tags {

    /** The colours a tag may have: those of the series of charts, which everybody can tell apart. */
    public enum Colour {
        @JsonProperty("blue")
        BLUE,
        @JsonProperty("orange")
        ORANGE,
        @JsonProperty("green")
        GREEN,
        @JsonProperty("purple")
        PURPLE,
        @JsonProperty("red")
        RED,
        @JsonProperty("grey")
        GREY,
        @JsonProperty("olive")
        OLIVE,
        @JsonProperty("teal")
        TEAL
    }

    private static final int REMEMBERED_AT_MOST = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final TagStore store;

    /** Tags seen in the table need not be written again for a while. */
    private final Cache<String, Boolean> kept = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_AT_MOST)
            .expireAfterWrite(REMEMBERED)
            .build();

    Tags(TagStore store) {
        this.store = store;
    }

    /** The tags were given, and are to choose from now. */
    public void remember(Collection<String> tags) {
        var fresh = new TreeSet<>(tags);
        fresh.removeIf(tag -> kept.getIfPresent(tag) != null);
        // Whoever adds a tag may yet roll back; what was there before stays.
        if (!fresh.isEmpty() && store.remember(fresh) == 0) {
            fresh.forEach(tag -> kept.put(tag, true));
        }
    }

    /** The tags are no longer given to anybody; who gives one again brings it back. */
    public void hide(Collection<String> tags) {
        store.hide(tags);
        kept.invalidateAll(tags);
    }

    /** The tags were taken from somebody; those that nothing bears any longer are forgotten, unless somebody gave them a colour. */
    public void forgetUnused(Collection<String> tags, Collection<RecordType> types) {
        store.forgetUnused(tags, types);
        kept.invalidateAll(tags);
    }

    public List<String> names() {
        return store.names();
    }

    /** Every tag that may be chosen, with its colour if it has one. */
    public Map<String, @Nullable Colour> colours() {
        return store.colours();
    }

    public void colour(String tag, @Nullable Colour colour) {
        store.colour(tag, colour);
    }

    /** How many records that the reader may see have each tag, by type; one query for each table. */
    public Map<String, Map<String, Integer>> uses(Collection<RecordType> types, Reader reader) {
        return store.uses(types, reader);
    }
}
