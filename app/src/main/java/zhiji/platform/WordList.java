package zhiji.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Several words in one cell (词列): 「VIP; 老客户」. A word that holds a separator stands between quotation marks. */
public final class WordList {

    private static final String SEPARATORS = ",;、，；\n";
    private static final char QUOTE = '"';

    private WordList() {}

    public static String write(Collection<String> words) {
        return words.stream().map(WordList::quoted).collect(Collectors.joining("; "));
    }

    /** The words without surrounding blanks; what is empty is none. */
    public static List<String> read(String text) {
        var words = new ArrayList<String>();
        var at = 0;
        while (at < text.length()) {
            var begin = at;
            while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
                begin++;
            }
            var close = begin < text.length() && text.charAt(begin) == QUOTE ? closing(text, begin) : -1;
            var end = close < 0 ? separator(text, at) : separator(text, close + 1);
            var word = close >= 0 && text.substring(close + 1, end).isBlank()
                    ? text.substring(begin + 1, close).replace("\"\"", "\"")
                    : text.substring(at, end).strip();
            if (!word.isBlank()) {
                words.add(word);
            }
            at = end + 1;
        }
        return words;
    }

    private static String quoted(String word) {
        var needed = word.startsWith("\"") || word.chars().anyMatch(letter -> SEPARATORS.indexOf(letter) >= 0);
        return needed ? QUOTE + word.replace("\"", "\"\"") + QUOTE : word;
    }

    /** The mark that closes the one at {@code open}; -1 if none does. */
    private static int closing(String text, int open) {
        for (var at = open + 1; at < text.length(); at++) {
            if (text.charAt(at) == QUOTE) {
                if (at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
                    at++;
                } else {
                    return at;
                }
            }
        }
        return -1;
    }

    private static int separator(String text, int from) {
        for (var at = from; at < text.length(); at++) {
            if (SEPARATORS.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return text.length();
    }
}
