package zhiji.records;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import zhiji.search.SearchText;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordTypes;

/** What the records of custom types are found by: their name, and what is written in their texts, numbers and addresses. */
@Component
public class RecordTexts {

    /** Of a long text only the beginning is made into tokens. */
    private static final int LONGEST = 400;

    private static final int LONGEST_NAME = 60;

    private final RecordTypes types;

    RecordTexts(RecordTypes types) {
        this.types = types;
    }

    SearchText of(String typeKey, CustomRecord.Content content) {
        var search = new SearchText().name(content.name());
        var type = types.get(typeKey);
        content.custom()
                .forEach((key, value) ->
                        type.field(RecordField.CUSTOM + key).ifPresent(field -> add(search, field, value)));
        return search;
    }

    /** Whether the words that find a record may be others once the field has changed. */
    public static boolean isSearched(RecordField field) {
        return field.type().kind() == FieldType.Kind.TEXT;
    }

    private static void add(SearchText search, RecordField field, JsonNode value) {
        if (!isSearched(field) || !value.isString()) {
            return;
        }
        var text = value.stringValue();
        switch (field.type()) {
            case PHONE -> search.number(text);
            case EMAIL -> search.mail(text);
            case TEXT -> {
                if (text.length() <= LONGEST_NAME) {
                    search.name(text);
                } else {
                    search.words(text.substring(0, Math.min(LONGEST, text.length())));
                }
            }
            default -> search.words(text.substring(0, Math.min(LONGEST, text.length())));
        }
    }
}
