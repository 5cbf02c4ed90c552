package zhiji.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import zhiji.science.identity.Pinyin;
import zhiji.science.identity.TextNormal;

/**
 * What somebody typed into a search box (搜索词), as a condition on the columns of an index. Each word is read in every way it can be meant — part
 * of a name, pinyin, initials, the end of a number — and each way asks the index for the fewest, longest tokens and then
 * checks the text.
 */
public final class SearchQuery {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 6;
    private static final int MOST_READINGS = 4;
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\s()-]{4,}");
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");

    private final Field<Integer[]> tokens;
    private final Field<String> text;

    /** The columns that keep tokens and the text they were made of. */
    public SearchQuery(Field<Integer[]> tokens, Field<String> text) {
        this.tokens = tokens;
        this.text = text;
    }

    public Condition of(String typed) {
        var limited = typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
        if (NUMBER.matcher(limited).matches()) {
            return word(limited.replaceAll("^(\\+|00)86|\\D", ""));
        }
        var words = limited.split("[\\s,，、;；]+");
        return DSL.and(List.of(words).stream()
                .limit(MOST_WORDS)
                .map(TextNormal::of)
                .filter(word -> !word.isEmpty())
                .map(this::word)
                .toList());
    }

    /** By the name alone, for whoever may not know what else the index was made of. */
    public Condition ofName(String typed, Field<String> name, Field<String> sortKey) {
        var pinyin = DSL.replace(sortKey, " ", "");
        return DSL.and(List.of(typed.strip().split("[\\s,，、;；]+")).stream()
                .limit(MOST_WORDS)
                .map(TextNormal::of)
                .filter(word -> !word.isEmpty())
                .map(word -> {
                    var grams = nameGrams(word);
                    var plain = name.containsIgnoreCase(word);
                    var written = grams.isEmpty() ? plain : all(grams).and(plain);
                    return LETTERS.matcher(word).matches() ? written.or(pinyin.contains(word)) : written;
                })
                .toList());
    }

    /** What must hold of every row whose name contains a text; nothing, if the index cannot tell. */
    public Condition mayContain(String written) {
        var han = !written.isEmpty() && written.chars().allMatch(character -> SearchTokens.isHan((char) character));
        return han ? all(nameGrams(TextNormal.of(written))) : DSL.noCondition();
    }

    private Condition word(String word) {
        var readings = new ArrayList<Condition>();
        addReading(readings, nameGrams(word), word);
        if (word.chars().noneMatch(character -> SearchTokens.isHan((char) character))) {
            addReading(readings, Set.of(SearchTokens.NUMBER + word), word);
            addNumberReading(readings, TextNormal.key(word));
            if (LETTERS.matcher(word).matches()) {
                syllableReadings(word).forEach(reading -> readings.add(condition(reading, word)));
                addReading(readings, initialPairs(word), word);
            }
        }
        return DSL.or(readings);
    }

    private void addReading(List<Condition> readings, @Nullable Set<String> wanted, String word) {
        if (wanted != null && !wanted.isEmpty()) {
            var candidates = tokens.contains(SearchTokens.codes(wanted));
            var decisive = word.length() <= SearchTokens.EXACT && wanted.equals(Set.of(word));
            readings.add(decisive ? candidates : candidates.and(text.contains(word)));
        }
    }

    /** The fewest grams that cover every character of the word. */
    static Set<String> nameGrams(String word) {
        var grams = new LinkedHashSet<String>();
        var at = 0;
        while (at < word.length()) {
            var han = SearchTokens.isHan(word.charAt(at));
            var end = han ? endOfHan(word, at) : SearchTokens.endOfRun(word, at);
            if (end > at) {
                cover(word.substring(at, end), han ? 2 : 3, grams);
            }
            at = Math.max(end, at + 1);
        }
        return grams;
    }

    private static int endOfHan(String word, int from) {
        var end = from;
        while (end < word.length() && SearchTokens.isHan(word.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void cover(String run, int size, Set<String> grams) {
        for (var at = 0; at + size <= run.length(); at += size) {
            grams.add(run.substring(at, at + size));
        }
        if (run.length() % size != 0) {
            grams.add(run.substring(Math.max(0, run.length() - size)));
        }
    }

    private void addNumberReading(List<Condition> readings, String number) {
        if (number.length() >= SearchTokens.SUFFIX) {
            var suffix = SearchTokens.NUMBER + number.substring(number.length() - SearchTokens.SUFFIX);
            addReading(readings, Set.of(suffix), number);
        }
    }

    private static @Nullable Set<String> initialPairs(String letters) {
        if (letters.length() < 2) {
            return null;
        }
        var pairs = new LinkedHashSet<String>();
        cover(letters, 2, pairs);
        var tokens = new LinkedHashSet<String>();
        pairs.forEach(pair -> tokens.add(SearchTokens.INITIALS + pair));
        return tokens;
    }

    /** Letters as pinyin: syllables that are whole, and those that the last one may become when typed to its end. */
    record Syllables(Set<String> whole, Set<String> last) {}

    private Condition condition(Syllables reading, String word) {
        var whole = reading.whole();
        var last = reading.last();
        var candidates = last.size() == 1
                ? tokens.contains(SearchTokens.codes(
                        Stream.concat(whole.stream(), last.stream()).toList()))
                : DSL.and(all(whole), DSL.arrayOverlap(tokens, SearchTokens.codes(last)));
        return candidates.and(text.contains(word));
    }

    private Condition all(Set<String> wanted) {
        return wanted.isEmpty() ? DSL.noCondition() : tokens.contains(SearchTokens.codes(wanted));
    }

    /** The ways to read letters as pinyin, the longest syllables first. */
    static List<Syllables> syllableReadings(String letters) {
        var readings = new ArrayList<Syllables>();
        split(letters, 0, new ArrayList<>(), readings);
        return readings;
    }

    private static void split(String letters, int from, List<String> whole, List<Syllables> readings) {
        if (readings.size() == MOST_READINGS || from == letters.length()) {
            return;
        }
        var last = beginningWith(letters.substring(from));
        if (!last.isEmpty()) {
            readings.add(new Syllables(new LinkedHashSet<>(whole), last));
        }
        for (var end = letters.length() - 1; end > from; end--) {
            var part = letters.substring(from, end);
            if (Pinyin.isSyllable(part)) {
                whole.add(SearchTokens.SYLLABLE + part);
                split(letters, end, whole, readings);
                whole.removeLast();
            }
        }
    }

    private static Set<String> beginningWith(String letters) {
        return Pinyin.validSyllables().stream()
                .filter(syllable -> syllable.startsWith(letters))
                .map(syllable -> SearchTokens.SYLLABLE + syllable)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
