package zhiji.privacy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import zhiji.platform.Money;
import zhiji.platform.Person;
import zhiji.platform.Texts;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.TypeTexts;

/** What stands in an archive about a person, in the words of whoever reads it. */
@Component
class ArchiveWords {

    private final RecordTelling records;
    private final TypeTexts types;
    private final Texts texts;

    ArchiveWords(RecordTelling records, TypeTexts types, Texts texts) {
        this.records = records;
        this.types = types;
        this.texts = texts;
    }

    String of(String code, Object... values) {
        return texts.of("told." + code, List.of(values));
    }

    String heading(String section) {
        return isRecord(section) ? types.of(records.type(section)) : of(section);
    }

    String label(String section, String key) {
        if (!isRecord(section)) {
            return of("column." + key);
        }
        var type = records.type(section);
        return records.field(section, key).map(field -> types.of(type, field)).orElseGet(() -> of("column." + key));
    }

    String value(String section, String key, @Nullable Object value, ZoneId zone) {
        if (!isRecord(section)) {
            return plain(value, zone);
        }
        var type = records.type(section);
        return records.field(section, key)
                .map(field -> value(type, field, value, zone))
                .orElseGet(() -> plain(value, zone));
    }

    private String value(RecordType type, RecordField field, @Nullable Object value, ZoneId zone) {
        if (value instanceof List<?> several) {
            return several.stream()
                    .map(one -> field.type() == FieldType.CHOICES ? option(type, field, one) : String.valueOf(one))
                    .collect(Collectors.joining("; "));
        }
        return field.type() == FieldType.CHOICE && value != null ? option(type, field, value) : plain(value, zone);
    }

    private String option(RecordType type, RecordField field, Object key) {
        return field.options().stream()
                .filter(option -> option.key().equals(key))
                .findFirst()
                .map(option -> types.of(type, field, option))
                .orElseGet(key::toString);
    }

    private String plain(@Nullable Object value, ZoneId zone) {
        return switch (value) {
            case null -> "";
            case Person person -> person.displayName();
            case Money money -> money.amount().toPlainString() + " " + money.currency();
            case Boolean truth -> of(truth ? "yes" : "no");
            case Instant moment -> moment(moment, zone);
            default -> value.toString();
        };
    }

    String moment(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(LocaleContextHolder.getLocale())
                .format(moment.atZone(zone));
    }

    Locale language() {
        return LocaleContextHolder.getLocale();
    }

    private static boolean isRecord(String section) {
        return section.startsWith(RecordTelling.SECTION);
    }
}
