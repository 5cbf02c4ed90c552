package zhiji.platform;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The server's sentences in the reader's language. */
@Component
public final class Texts {

    /** The languages every text exists in; the first is the one for everybody else. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence for a code, in the language of the current request. */
    public String of(String code, List<?> values) {
        return of(LocaleContextHolder.getLocale(), code, values);
    }

    public String of(Locale language, String code, List<?> values) {
        // As strings: a number in a sentence is a value somebody typed, not a quantity to be formatted.
        var arguments = values.stream().map(String::valueOf).toArray();
        return messages.getMessage(code, arguments, language);
    }
}
