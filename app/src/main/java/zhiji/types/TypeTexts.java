package zhiji.types;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import zhiji.platform.Texts;

/** What types, fields and options are called (名称): as administrators say, else as we say. */
@Component
public class TypeTexts {

    private final Texts texts;
    private final RecordTypes types;

    TypeTexts(Texts texts, RecordTypes types) {
        this.texts = texts;
        this.types = types;
    }

    /** In the reader's language. */
    public String of(RecordType type) {
        return type.labels() == null
                ? renamed(path(type), "record." + type.key())
                : type.labels().in(LocaleContextHolder.getLocale());
    }

    /** In the reader's language. */
    public String of(RecordType type, RecordField field) {
        return field.custom() == null
                ? renamed(path(type, field), standard(type, field))
                : field.custom().labels().in(LocaleContextHolder.getLocale());
    }

    /** In the reader's language. */
    public String of(RecordType type, RecordField field, RecordField.Option option) {
        var labels = option.labels();
        if (labels != null) {
            return labels.in(LocaleContextHolder.getLocale());
        }
        return field.custom() == null
                ? renamed(path(type, field) + "." + option.key(), standard(type, field) + "." + option.key())
                : custom(field, option).labels().in(LocaleContextHolder.getLocale());
    }

    /** What a field is called in every language, by us and by whoever renamed it. */
    public List<String> names(RecordType type, RecordField field) {
        if (field.custom() != null) {
            return field.custom().labels().all();
        }
        return Stream.concat(
                        ours(standard(type, field)).all().stream(),
                        types.renamed(path(type, field)).stream().flatMap(labels -> labels.all().stream()))
                .toList();
    }

    /** What an administrator said about an option of a custom field. */
    static CustomField.Option custom(RecordField field, RecordField.Option option) {
        return field.definition().settings().choices().stream()
                .filter(known -> known.key().equals(option.key()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether something of ours has another name here in the reader's language. */
    public boolean isRenamed(String path) {
        return types.renamed(path)
                .flatMap(labels -> labels.exactly(LocaleContextHolder.getLocale()))
                .isPresent();
    }

    /** What we call something, in every language. */
    public Labels ours(String code) {
        return new Labels(
                texts.of(Locale.SIMPLIFIED_CHINESE, code, List.of()),
                texts.of(Locale.TRADITIONAL_CHINESE, code, List.of()),
                texts.of(Locale.ENGLISH, code, List.of()));
    }

    public static String path(RecordType type) {
        return type.key();
    }

    public static String path(RecordType type, RecordField field) {
        return type.key() + "." + field.key();
    }

    /** Under which code our own text stands; the fields every custom type has are called alike. */
    public static String standard(RecordType type, RecordField field) {
        return (type.isCustom() ? "record.custom." : "record." + type.key() + ".") + field.key();
    }

    /** A language in which nobody gave another name keeps ours. */
    private String renamed(String path, String code) {
        return types.renamed(path)
                .flatMap(labels -> labels.exactly(LocaleContextHolder.getLocale()))
                .orElseGet(() -> texts.of(code, List.of()));
    }
}
