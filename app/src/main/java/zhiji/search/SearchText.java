package zhiji.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import zhiji.science.identity.Pinyin;
import zhiji.science.identity.TextNormal;

/**
 * Collects what makes one thing findable (检索文本): a text that searches are checked against, and tokens by which an index
 * finds candidates.
 */
public final class SearchText {

    private static final int LONGEST_SORT_KEY = 120;

    private final Set<String> tokens = new LinkedHashSet<>();
    private final Set<String> lines = new LinkedHashSet<>();

    /** Found by any part of it, by its pinyin and by its initials. */
    public SearchText name(String name) {
        var normal = TextNormal.of(name);
        lines.add(normal);
        SearchTokens.addGrams(normal, tokens);
        if (TextNormal.hasHan(normal)) {
            var syllables = Pinyin.syllables(normal);
            lines.add(String.join("", syllables));
            syllables.stream()
                    .filter(Pinyin::isSyllable)
                    .forEach(syllable -> tokens.add(SearchTokens.SYLLABLE + syllable));
            var initials = Pinyin.initials(normal);
            lines.add(initials);
            for (var at = 0; at + 2 <= initials.length(); at++) {
                tokens.add(SearchTokens.INITIALS + initials.substring(at, at + 2));
            }
        }
        return this;
    }

    /** Found by any part of it as it is written. */
    public SearchText words(String text) {
        var normal = TextNormal.of(text);
        lines.add(normal);
        SearchTokens.addGrams(normal, tokens);
        return this;
    }

    /** Found whole and by its end. */
    public SearchText number(String value) {
        var number = TextNormal.key(value);
        if (!number.isEmpty()) {
            lines.add(number);
            tokens.add(SearchTokens.NUMBER + number);
            tokens.add(SearchTokens.NUMBER + number.substring(Math.max(0, number.length() - SearchTokens.SUFFIX)));
        }
        return this;
    }

    /** Found whole, and by what stands before and behind the sign. */
    public SearchText mail(String value) {
        var address = value.toLowerCase(Locale.ROOT);
        lines.add(address);
        tokens.add(SearchTokens.NUMBER + address);
        tokens.add(SearchTokens.NUMBER + address.substring(0, Math.max(0, address.indexOf('@'))));
        tokens.add(SearchTokens.NUMBER + address.substring(address.indexOf('@') + 1));
        return this;
    }

    /** Found by the whole word only. */
    public SearchText tag(String tag) {
        tokens.add(SearchTokens.TAG + tag);
        return this;
    }

    public String text() {
        return String.join("\n", lines);
    }

    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    /** The tokens as {@link SearchTokens#code numbers}. */
    public Integer[] codes() {
        return SearchTokens.codes(tokens);
    }

    /** Syllables with a gap after each, so that 安 stands before 昂; the name itself decides between homophones. */
    public static String sortKey(String name) {
        var normal = TextNormal.of(name);
        var key = String.join(" ", Pinyin.syllables(normal)) + " " + normal;
        return key.substring(0, Math.min(LONGEST_SORT_KEY, key.length()));
    }
}
