package zhiji.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import zhiji.science.identity.Pinyin;
import zhiji.science.identity.TextNormal;

/**
 * What makes a party findable: a key to sort by, a text that searches are checked against, and tokens by which an index
 * finds candidates. Tokens are of several kinds, told apart by their first character: grams of names (bare), syllables
 * ({@code ~}), pairs of initials ({@code ^}), numbers and mail addresses ({@code #}) and tags ({@code @}).
 */
record SearchIndex(String sortKey, String text, List<String> tokens) {

    static final String SYLLABLE = "~";
    static final String INITIALS = "^";
    static final String NUMBER = "#";
    static final String TAG = "@";

    /** Numbers are found by this many last characters. */
    static final int SUFFIX = 4;

    /** A token of so many characters has a number of its own; longer ones may share theirs. */
    static final int EXACT = 2;

    private static final int LONGEST_SORT_KEY = 120;
    private static final int FNV_BASIS = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;
    private static final int LOWEST_HASH = 0x01000000;
    private static final int HASH_BITS = 29;

    static SearchIndex of(PartyContent content) {
        var tokens = new LinkedHashSet<String>();
        var lines = new LinkedHashSet<String>();
        names(content).forEach(name -> addName(name, tokens, lines));
        content.identifiers().forEach(identifier -> addNumber(identifier.value(), tokens, lines));
        for (var contact : content.contacts()) {
            if (contact.kind() == ContactKind.PHONE && contact.value().startsWith("+")) {
                addNumber(PhoneNumber.digits(contact.value()), tokens, lines);
            } else {
                addMail(contact.value(), tokens, lines);
            }
        }
        content.tags().forEach(tag -> tokens.add(TAG + tag));
        return new SearchIndex(sortKey(content.name()), String.join("\n", lines), List.copyOf(tokens));
    }

    /** The tokens as {@link #code numbers}. */
    Integer[] codes() {
        return codes(tokens);
    }

    static Integer[] codes(Collection<String> tokens) {
        return tokens.stream().map(SearchIndex::code).toArray(Integer[]::new);
    }

    /**
     * A token as the number that stands for it in the index, which keeps and compares numbers in half the time: one or two
     * characters as they are, longer tokens by a hash (FNV-1a) in a range that no Chinese character and no letter reaches.
     */
    static int code(String token) {
        if (token.length() <= EXACT) {
            return token.chars().reduce(0, (code, character) -> code << Character.SIZE | character);
        }
        var hash = FNV_BASIS;
        for (var at = 0; at < token.length(); at++) {
            hash = (hash ^ token.charAt(at)) * FNV_PRIME;
        }
        return LOWEST_HASH + ((hash ^ hash >>> HASH_BITS) & (1 << HASH_BITS) - 1);
    }

    /** The grams of one normalised name: single and paired Chinese characters, triples of letters and digits. */
    static void addGrams(String normal, Collection<String> tokens) {
        for (var at = 0; at < normal.length(); at++) {
            var character = normal.charAt(at);
            if (isHan(character)) {
                tokens.add(String.valueOf(character));
                if (at + 1 < normal.length() && isHan(normal.charAt(at + 1))) {
                    tokens.add(normal.substring(at, at + 2));
                }
            } else if (Character.isLetterOrDigit(character)) {
                var end = endOfRun(normal, at);
                addRun(normal.substring(at, end), tokens);
                at = end - 1;
            }
        }
    }

    /** Where the run of letters and digits that begins at {@code from} ends. */
    static int endOfRun(String text, int from) {
        var end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && !isHan(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN || Character.isSurrogate(character);
    }

    private static List<String> names(PartyContent content) {
        var names = new ArrayList<String>();
        names.add(content.name());
        content.names().forEach(name -> names.add(name.value()));
        content.contacts().forEach(contact -> {
            if (contact.holder() != null) {
                names.add(contact.holder());
            }
        });
        return names;
    }

    private static void addName(String name, Set<String> tokens, Set<String> lines) {
        var normal = TextNormal.of(name);
        lines.add(normal);
        addGrams(normal, tokens);
        if (TextNormal.hasHan(normal)) {
            var syllables = Pinyin.syllables(normal);
            lines.add(String.join("", syllables));
            syllables.stream().filter(Pinyin::isSyllable).forEach(syllable -> tokens.add(SYLLABLE + syllable));
            var initials = Pinyin.initials(normal);
            lines.add(initials);
            for (var at = 0; at + 2 <= initials.length(); at++) {
                tokens.add(INITIALS + initials.substring(at, at + 2));
            }
        }
    }

    private static void addRun(String run, Collection<String> tokens) {
        if (run.length() <= 3) {
            tokens.add(run);
        }
        tokens.add(run.substring(0, Math.min(2, run.length())));
        for (var at = 0; at + 3 <= run.length(); at++) {
            tokens.add(run.substring(at, at + 3));
        }
    }

    private static void addNumber(String value, Set<String> tokens, Set<String> lines) {
        var number = TextNormal.key(value);
        if (!number.isEmpty()) {
            lines.add(number);
            tokens.add(NUMBER + number);
            tokens.add(NUMBER + number.substring(Math.max(0, number.length() - SUFFIX)));
        }
    }

    private static void addMail(String value, Set<String> tokens, Set<String> lines) {
        var address = value.toLowerCase(Locale.ROOT);
        lines.add(address);
        tokens.add(NUMBER + address);
        tokens.add(NUMBER + address.substring(0, Math.max(0, address.indexOf('@'))));
        tokens.add(NUMBER + address.substring(address.indexOf('@') + 1));
    }

    /** Syllables with a gap after each, so that 安 stands before 昂; the name itself decides between homophones. */
    static String sortKey(String name) {
        var normal = TextNormal.of(name);
        var key = String.join(" ", Pinyin.syllables(normal)) + " " + normal;
        return key.substring(0, Math.min(LONGEST_SORT_KEY, key.length()));
    }
}
