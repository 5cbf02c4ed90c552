package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import zhiji.science.identity.Pinyin;
import zhiji.science.identity.TextNormal;

/**
 * What somebody typed into a search box, as a condition on parties. Each word is read in every way it can be meant — part
 * of a name, pinyin, initials, the end of a number — and each way asks the index for the fewest, longest tokens and then
 * checks the text.
 */
final class SearchQuery {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 6;
    private static final int MOST_READINGS = 4;
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\s()-]{4,}");
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");

    private SearchQuery() {}

    /** What of a party may be searched by whoever asks. */
    record Searched(boolean names, boolean numbers) {}

    static Condition of(String typed, Searched searched) {
        var limited = typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
        if (NUMBER.matcher(limited).matches()) {
            return word(limited.replaceAll("^(\\+|00)86|\\D", ""), searched);
        }
        var words = limited.split("[\\s,，、;；]+");
        return DSL.and(List.of(words).stream()
                .limit(MOST_WORDS)
                .map(TextNormal::of)
                .filter(word -> !word.isEmpty())
                .map(word -> word(word, searched))
                .toList());
    }

    private static Condition word(String word, Searched searched) {
        var readings = new ArrayList<Condition>();
        if (searched.names()) {
            addReading(readings, nameGrams(word), word);
        }
        if (word.chars().noneMatch(character -> SearchIndex.isHan((char) character))) {
            if (searched.numbers()) {
                addReading(readings, Set.of(SearchIndex.NUMBER + word), word);
                addNumberReading(readings, TextNormal.key(word));
            }
            if (searched.names() && LETTERS.matcher(word).matches()) {
                syllableReadings(word).forEach(reading -> readings.add(reading.condition(word)));
                addReading(readings, initialPairs(word), word);
            }
        }
        var found = DSL.or(readings);
        // The text that is checked holds the numbers too: whoever may not know them is answered by the name alone.
        return searched.numbers() || !hasDigit(word) ? found : found.and(PARTY.NAME.containsIgnoreCase(word));
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static void addReading(List<Condition> readings, @Nullable Set<String> tokens, String word) {
        if (tokens != null && !tokens.isEmpty()) {
            var candidates = PARTY.TOKENS.contains(SearchIndex.codes(tokens));
            var decisive = word.length() <= SearchIndex.EXACT && tokens.equals(Set.of(word));
            readings.add(decisive ? candidates : candidates.and(PARTY.SEARCH_TEXT.contains(word)));
        }
    }

    /** The fewest grams that cover every character of the word. */
    static Set<String> nameGrams(String word) {
        var grams = new LinkedHashSet<String>();
        var at = 0;
        while (at < word.length()) {
            var han = SearchIndex.isHan(word.charAt(at));
            var end = han ? endOfHan(word, at) : SearchIndex.endOfRun(word, at);
            if (end > at) {
                cover(word.substring(at, end), han ? 2 : 3, grams);
            }
            at = Math.max(end, at + 1);
        }
        return grams;
    }

    private static int endOfHan(String word, int from) {
        var end = from;
        while (end < word.length() && SearchIndex.isHan(word.charAt(end))) {
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

    private static void addNumberReading(List<Condition> readings, String number) {
        if (number.length() >= SearchIndex.SUFFIX) {
            var suffix = SearchIndex.NUMBER + number.substring(number.length() - SearchIndex.SUFFIX);
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
        pairs.forEach(pair -> tokens.add(SearchIndex.INITIALS + pair));
        return tokens;
    }

    /** Letters as pinyin: syllables that are whole, and those that the last one may become when typed to its end. */
    record Syllables(Set<String> whole, Set<String> last) {

        Condition condition(String word) {
            var candidates = last.size() == 1
                    ? PARTY.TOKENS.contains(SearchIndex.codes(
                            Stream.concat(whole.stream(), last.stream()).toList()))
                    : DSL.and(wholeOnes(), DSL.arrayOverlap(PARTY.TOKENS, SearchIndex.codes(last)));
            return candidates.and(PARTY.SEARCH_TEXT.contains(word));
        }

        private Condition wholeOnes() {
            return whole.isEmpty() ? DSL.noCondition() : PARTY.TOKENS.contains(SearchIndex.codes(whole));
        }
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
                whole.add(SearchIndex.SYLLABLE + part);
                split(letters, end, whole, readings);
                whole.removeLast();
            }
        }
    }

    private static Set<String> beginningWith(String letters) {
        return Pinyin.validSyllables().stream()
                .filter(syllable -> syllable.startsWith(letters))
                .map(syllable -> SearchIndex.SYLLABLE + syllable)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
