package zhiji.records;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.platform.Money;
import zhiji.platform.Person;

/** Writes values as people read them in a table, in the form that an import understands again. */
@Component
class ExportCells {

    private final TypeTexts texts;

    ExportCells(TypeTexts texts) {
        this.texts = texts;
    }

    List<String> heading(RecordType type, List<RecordField> fields) {
        return fields.stream().map(field -> texts.of(type, field)).toList();
    }

    List<String> cells(RecordItem item, List<RecordField> fields) {
        return fields.stream()
                .map(field -> cell(item.values().get(field.key())))
                .toList();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Person person -> person.displayName();
            case Money money -> money.amount().toPlainString() + " " + money.currency();
            case Map<?, ?> money -> money.get("amount") + " " + money.get("currency");
            case List<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }
}
