package zhiji.science.identity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words for levels of agreement in 简体中文, 繁體中文 and English, one line per level in {@code explanation.txt}. */
final class ExplanationTexts {

    private static final Map<String, String> SIMPLIFIED = new HashMap<>();
    private static final Map<String, String> TRADITIONAL = new HashMap<>();
    private static final Map<String, String> ENGLISH = new HashMap<>();

    static {
        for (String line : Resources.lines("explanation.txt")) {
            String[] parts = line.split("\\|", -1);
            SIMPLIFIED.put(parts[0], parts[1]);
            TRADITIONAL.put(parts[0], parts[2]);
            ENGLISH.put(parts[0], parts[3]);
        }
    }

    private final Map<String, String> texts;

    private ExplanationTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    static ExplanationTexts of(Locale locale) {
        if (!locale.getLanguage().equals("zh")) {
            return new ExplanationTexts(ENGLISH);
        }
        boolean traditional = locale.getScript().equals("Hant")
                || locale.getCountry().equals("TW")
                || locale.getCountry().equals("HK");
        return new ExplanationTexts(traditional ? TRADITIONAL : SIMPLIFIED);
    }

    String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("explanation.txt has no text for " + key);
        }
        return text;
    }
}
