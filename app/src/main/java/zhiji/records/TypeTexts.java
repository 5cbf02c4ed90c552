package zhiji.records;

import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import zhiji.platform.Texts;

/** What types, fields and options are called in the reader's language. */
@Component
public class TypeTexts {

    private final Texts texts;

    TypeTexts(Texts texts) {
        this.texts = texts;
    }

    public String of(RecordType type) {
        return type.labels() == null
                ? texts.of("record." + type.key(), List.of())
                : type.labels().in(LocaleContextHolder.getLocale());
    }

    public String of(RecordType type, RecordField field) {
        return field.custom() == null
                ? texts.of(prefix(type) + field.key(), List.of())
                : field.custom().labels().in(LocaleContextHolder.getLocale());
    }

    public String of(RecordType type, RecordField field, RecordField.Option option) {
        if (field.custom() == null) {
            return texts.of(prefix(type) + field.key() + "." + option.key(), List.of());
        }
        return field.custom().settings().choices().stream()
                .filter(known -> known.key().equals(option.key()))
                .findFirst()
                .orElseThrow()
                .labels()
                .in(LocaleContextHolder.getLocale());
    }

    /** What a field is called in every language. */
    public List<String> names(RecordType type, RecordField field) {
        return field.custom() == null
                ? Texts.LANGUAGES.stream()
                        .map(language -> texts.of(language, prefix(type) + field.key(), List.of()))
                        .toList()
                : field.custom().labels().all();
    }

    /** The fields every custom type has are called alike. */
    private static String prefix(RecordType type) {
        return type.isCustom() ? "record.custom." : "record." + type.key() + ".";
    }
}
