package zhiji.records;

import static zhiji.records.RecordField.Trait.EDITABLE;
import static zhiji.records.RecordField.Trait.FILTERABLE;
import static zhiji.records.RecordField.Trait.IMPORTABLE;
import static zhiji.records.RecordField.Trait.PRESENT;
import static zhiji.records.RecordField.Trait.SORTABLE;
import static zhiji.records.jooq.Tables.CHANGE;
import static zhiji.records.jooq.Tables.RECORD;

import java.time.Instant;
import java.util.List;

/** A record type that an administrator made (自定义类型); its records have these fields and those added to it. */
public record CustomType(String key, Labels labels, Instant createdAt) {

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

    static final RecordRows ROWS = RecordRows.owned(
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

    static final RecordType.ListView VIEW = new RecordType.ListView(NAME, List.of(NAME, OWNER, TAGS, "updated"), NAME);
}
