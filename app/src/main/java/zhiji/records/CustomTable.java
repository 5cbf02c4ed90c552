package zhiji.records;

import static zhiji.records.jooq.Tables.CHANGE;
import static zhiji.records.jooq.Tables.RECORD;
import static zhiji.types.RecordField.Trait.EDITABLE;
import static zhiji.types.RecordField.Trait.FILTERABLE;
import static zhiji.types.RecordField.Trait.IMPORTABLE;
import static zhiji.types.RecordField.Trait.PRESENT;
import static zhiji.types.RecordField.Trait.SORTABLE;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import zhiji.types.CustomRows;
import zhiji.types.CustomType;
import zhiji.types.FieldColumn;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordRows;
import zhiji.types.RecordSearch;
import zhiji.types.RecordType;

/** The one table with the records of all custom types, and the fields each of them has. */
@Component
class CustomTable implements CustomRows {

    static final String NAME = "name";
    static final String OWNER = "owner";
    static final String TAGS = "tags";

    static final List<RecordField> FIELDS = List.of(
            RecordField.of(
                    NAME,
                    FieldType.TEXT,
                    new FieldColumn.Name(RECORD.NAME, RECORD.SORT_KEY),
                    FILTERABLE,
                    SORTABLE,
                    IMPORTABLE,
                    PRESENT),
            RecordField.of(OWNER, FieldType.PERSON, RECORD.OWNER_ID, FILTERABLE, IMPORTABLE, EDITABLE),
            RecordField.of(
                    TAGS,
                    FieldType.TAGS,
                    new FieldColumn.Tags(RECORD.TAGS, null),
                    FILTERABLE,
                    IMPORTABLE,
                    EDITABLE,
                    PRESENT),
            RecordField.of("created", FieldType.MOMENT, RECORD.CREATED_AT, FILTERABLE, SORTABLE, PRESENT),
            RecordField.of("updated", FieldType.MOMENT, RECORD.UPDATED_AT, FILTERABLE, SORTABLE, PRESENT));

    private static final RecordRows ROWS = RecordRows.owned(
                    RECORD.ID,
                    RECORD.OWNER_ID,
                    new RecordRows.Changing(
                            RECORD.VERSION,
                            RECORD.UPDATED_AT,
                            RECORD.DELETED_AT,
                            RECORD.CUSTOM,
                            null,
                            new RecordRows.HistoryTable(
                                    CHANGE.ID,
                                    CHANGE.RECORD_ID,
                                    CHANGE.CHANGED_AT,
                                    CHANGE.CREATED_BY,
                                    CHANGE.VIA,
                                    CHANGE.CHANGES)))
            .foundBy(new RecordSearch.Index(RECORD.TOKENS, RECORD.SEARCH_TEXT));

    private static final int MOST_COLUMNS = 4;

    @Override
    public RecordType type(CustomType type, List<RecordField> added) {
        var rows = ROWS.of(new RecordRows.Kind(RECORD.TYPE, type.key()));
        return new RecordType(type.key(), rows, FIELDS, List.of(), view(added), type.labels()).with(added);
    }

    /** A list shows the name, the first fields that were added, who looks after it, its tags, when it changed. */
    private static RecordType.ListView view(List<RecordField> added) {
        var shown = added.stream()
                .filter(field -> field.type() != FieldType.LONG_TEXT)
                .filter(field -> !field.definition().settings().retired())
                .limit(MOST_COLUMNS)
                .map(RecordField::key);
        var columns = Stream.of(Stream.of(NAME), shown, Stream.of(OWNER, TAGS, "updated"))
                .flatMap(Function.identity())
                .toList();
        return new RecordType.ListView(NAME, columns, NAME);
    }
}
