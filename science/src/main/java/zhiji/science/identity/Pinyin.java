package zhiji.science.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How Chinese text sounds (拼音): one syllable per character, in lower case and without tone marks, ü written v.
 *
 * <p>A character with several readings takes the one of the longest word around it (银行 yin hang, 重庆 chong qing),
 * else its commonest; {@link #ofPerson} reads the first character as a surname (单 shan, 曾 zeng). Runs of Latin letters
 * and digits stay one lower-case item each; everything else is left out. The readings are a table of this module, so a
 * call costs some tens of nanoseconds per character.
 */
public final class Pinyin {

    private static final int LONGEST_WORD = 6;
    private static final String SURNAMES = "单shan解xie查zha仇qiu乐yue区ou朴piao覃qin召shao秘bi员yun种chong重chong繁po薄bo祭zhai晟cheng"
            + "盖ge缪miao句gou黑he洗xian乜nie隗wei折she佴nai长zhang曾zeng翟zhai";

    private static final String[] SYLLABLES;
    private static final short[] READING = new short[Character.MAX_VALUE + 1];
    private static final Map<String, String[]> WORDS = new HashMap<>();
    private static final boolean[] STARTS_WORD = new boolean[Character.MAX_VALUE + 1];
    private static final Map<Character, String> SURNAME = new HashMap<>();

    static {
        SYLLABLES = readSyllables();
        readWords();
        readSurnames();
    }

    private Pinyin() {}

    /** Each character's syllable and each run of Latin letters or digits, in order: 太原A1区 → tai, yuan, a1, qu. */
    public static List<String> syllables(String text) {
        var found = new ArrayList<String>(text.length());
        int at = 0;
        while (at < text.length()) {
            at = readNext(text, at, found);
        }
        return found;
    }

    /** The syllables joined: 山西煤业 → shanximeiye. */
    public static String of(String text) {
        return String.join("", syllables(text));
    }

    /** First letter of every syllable, and Latin runs whole: 山西煤业 → sxmy. */
    public static String initials(String text) {
        var initials = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            var found = new ArrayList<String>(4);
            boolean han = isRead(text.charAt(at));
            at = readNext(text, at, found);
            for (String item : found) {
                initials.append(han ? item.substring(0, 1) : item);
            }
        }
        return initials.toString();
    }

    /** As {@link #syllables}, the first character read as a surname: 单雄信 → shan, xiong, xin. */
    public static List<String> ofPerson(String name) {
        var found = new ArrayList<>(syllables(name));
        if (!name.isEmpty() && !startsWithWord(name)) {
            String surname = SURNAME.get(name.charAt(0));
            if (surname != null) {
                found.set(0, surname);
            }
        }
        return found;
    }

    /** The commonest reading of one character, or an empty text when it is not a Chinese character. */
    public static String ofCharacter(char character) {
        return SYLLABLES[READING[character]];
    }

    /** Whether two characters are commonly read alike, tones aside (鑫 and 新). */
    public static boolean soundAlike(char left, char right) {
        return READING[left] != 0 && READING[left] == READING[right];
    }

    /** Every syllable that some character is read as, in alphabetical order. */
    public static List<String> validSyllables() {
        return List.of(SYLLABLES).subList(1, SYLLABLES.length);
    }

    /** Whether the lower-case letters are one whole syllable. */
    public static boolean isSyllable(String letters) {
        return Arrays.binarySearch(SYLLABLES, letters) > 0;
    }

    /**
     * Cuts lower-case letters into whole syllables, the longest first where several ways exist: baoshan → bao, shan.
     * Empty when the letters are not pinyin.
     */
    public static List<String> split(String letters) {
        var parts = new ArrayList<String>();
        return cut(letters, 0, parts) ? parts : List.of();
    }

    private static boolean cut(String letters, int from, List<String> parts) {
        if (from == letters.length()) {
            return true;
        }
        for (int to = Math.min(from + 6, letters.length()); to > from; to--) {
            String part = letters.substring(from, to);
            if (isSyllable(part)) {
                parts.add(part);
                if (cut(letters, to, parts)) {
                    return true;
                }
                parts.remove(parts.size() - 1);
            }
        }
        return false;
    }

    private static boolean isRead(char character) {
        return READING[character] != 0;
    }

    private static int readNext(String text, int at, List<String> found) {
        char first = text.charAt(at);
        if (STARTS_WORD[first]) {
            int length = wordAt(text, at);
            if (length > 0) {
                found.addAll(Arrays.asList(WORDS.get(text.substring(at, at + length))));
                return at + length;
            }
        }
        if (isRead(first)) {
            found.add(SYLLABLES[READING[first]]);
            return at + 1;
        }
        return readLatin(text, at, found);
    }

    private static int readLatin(String text, int at, List<String> found) {
        int end = at;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        if (end == at) {
            return at + 1;
        }
        found.add(text.substring(at, end).toLowerCase(Locale.ROOT));
        return end;
    }

    private static boolean isLatin(char character) {
        return (character >= '0' && character <= '9')
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z');
    }

    private static boolean startsWithWord(String text) {
        return STARTS_WORD[text.charAt(0)] && wordAt(text, 0) > 0;
    }

    private static int wordAt(String text, int at) {
        for (int length = Math.min(LONGEST_WORD, text.length() - at); length >= 2; length--) {
            if (WORDS.containsKey(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static String[] readSyllables() {
        var lines = Resources.lines("pinyin.txt");
        var syllables = new String[lines.size() + 1];
        syllables[0] = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int space = line.indexOf(' ');
            syllables[i + 1] = line.substring(0, space);
            for (int k = space + 1; k < line.length(); k++) {
                READING[line.charAt(k)] = (short) (i + 1);
            }
        }
        return syllables;
    }

    private static void readWords() {
        for (String line : Resources.lines("pinyin-words.txt")) {
            int space = line.indexOf(' ');
            WORDS.put(line.substring(0, space), line.substring(space + 1).split(" ", -1));
            STARTS_WORD[line.charAt(0)] = true;
        }
    }

    private static void readSurnames() {
        int at = 0;
        while (at < SURNAMES.length()) {
            int end = at + 1;
            while (end < SURNAMES.length() && SURNAMES.charAt(end) < 128) {
                end++;
            }
            SURNAME.put(SURNAMES.charAt(at), SURNAMES.substring(at + 1, end));
            at = end;
        }
    }
}
