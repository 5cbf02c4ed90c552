package zhiji.science.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hints at dissatisfaction that is not said and at urgency (隐性不满与紧急线索): where a reader should look twice. A list of
 * phrases, simplified and traditional, from the mainland, Hong Kong and Taiwan, is searched from left to right, the longest
 * phrase first; what lies inside a phrase known to be harmless (不着急) is passed over.
 *
 * <p>Phrases mislead: irony, quotation and negation escape a list. A cue is therefore a span to be marked for a person and
 * never a verdict; how often each kind is found in content and discontent reviews is measured in docs/science/text.md.
 */
public final class Cues {

    private static final String TABLE = "cues.txt";
    private static final String HARMLESS = "HARMLESS";
    private static final int WIDEST_GAP = 6;
    private static final Map<Character, List<Phrase>> PHRASES = read();

    private Cues() {}

    /** The cues of a text from left to right; none overlaps another. */
    public static List<Cue> of(String text) {
        FoldedText folded = FoldedText.of(text);
        List<Cue> cues = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int end = at + 1;
            for (Phrase phrase : PHRASES.getOrDefault(folded.charAt(at), List.of())) {
                int matched = phrase.matchAt(folded, at);
                if (matched > 0) {
                    int start = folded.start(at);
                    int until = folded.end(matched - 1);
                    phrase.kind.ifPresent(kind -> cues.add(new Cue(kind, start, until, phrase.text())));
                    end = matched;
                    break;
                }
            }
            at = end;
        }
        return List.copyOf(cues);
    }

    private static Map<Character, List<Phrase>> read() {
        Map<Character, List<Phrase>> phrases = new HashMap<>();
        Optional<CueKind> kind = Optional.empty();
        for (String line : lines()) {
            if (line.startsWith("[")) {
                String name = line.substring(1, line.indexOf(']'));
                kind = name.equals(HARMLESS) ? Optional.empty() : Optional.of(CueKind.valueOf(name));
            } else if (!line.startsWith("#")) {
                for (String entry : line.strip().split("\\s+", -1)) {
                    Phrase phrase = Phrase.of(kind, entry);
                    phrases.computeIfAbsent(phrase.parts.get(0).charAt(0), first -> new ArrayList<>())
                            .add(phrase);
                }
            }
        }
        phrases.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(Phrase::length).reversed()));
        return phrases;
    }

    private static List<String> lines() {
        try (InputStream stream = Cues.class.getResourceAsStream(TABLE)) {
            if (stream == null) {
                throw new IllegalStateException("The table " + TABLE + " is missing from the science module.");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("The table " + TABLE + " cannot be read.", fault);
        }
    }

    /** Parts that follow each other with at most a few characters of one clause between them. */
    private record Phrase(Optional<CueKind> kind, List<String> parts) {

        static Phrase of(Optional<CueKind> kind, String entry) {
            return new Phrase(
                    kind,
                    List.of(entry.split("…", -1)).stream()
                            .map(part -> FoldedText.of(part).toString())
                            .toList());
        }

        String text() {
            return String.join("…", parts);
        }

        int length() {
            return parts.stream().mapToInt(String::length).sum();
        }

        /** The index after the match, or -1. */
        int matchAt(FoldedText text, int at) {
            return matchAt(text, at, 0);
        }

        private int matchAt(FoldedText text, int at, int part) {
            int end = at + parts.get(part).length();
            if (!text.holds(parts.get(part), at)) {
                return -1;
            }
            if (part == parts.size() - 1) {
                return end;
            }
            for (int gap = 0; gap <= WIDEST_GAP && end + gap < text.length(); gap++) {
                int matched = matchAt(text, end + gap, part + 1);
                if (matched > 0) {
                    return matched;
                }
                if (!Character.isLetterOrDigit(text.charAt(end + gap)) && text.charAt(end + gap) != ' ') {
                    return -1;
                }
            }
            return -1;
        }
    }
}
