package zhiji.recovery;

import static zhiji.recovery.jooq.Tables.CHANGE;
import static zhiji.recovery.jooq.Tables.RECOVERY_;
import static zhiji.types.CustomField.Colour.AMBER;
import static zhiji.types.CustomField.Colour.BLUE;
import static zhiji.types.CustomField.Colour.GREEN;
import static zhiji.types.CustomField.Colour.GREY;
import static zhiji.types.CustomField.Colour.RED;
import static zhiji.types.CustomField.Colour.VIOLET;
import static zhiji.types.RecordField.Trait.EDITABLE;
import static zhiji.types.RecordField.Trait.FILTERABLE;
import static zhiji.types.RecordField.Trait.IMPORTABLE;
import static zhiji.types.RecordField.Trait.PRESENT;
import static zhiji.types.RecordField.Trait.SORTABLE;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import zhiji.types.FieldColumn;
import zhiji.types.FieldType;
import zhiji.types.Purpose;
import zhiji.types.RecordField;
import zhiji.types.RecordRelation;
import zhiji.types.RecordRows;
import zhiji.types.RecordSearch;
import zhiji.types.RecordType;

/** Recoveries as a record type: listed, filtered, handed over; what is given changes by the ledger alone. */
@Configuration
class RecoveryTypes {

    static final String RECOVERIES = "recoveries";

    static final RecordRows.HistoryTable HISTORY = new RecordRows.HistoryTable(
            CHANGE.ID, CHANGE.RECOVERY_ID, CHANGE.CHANGED_AT, CHANGE.CREATED_BY, CHANGE.VIA, CHANGE.CHANGES);
    static final String SPENT = "spent";

    @Bean
    @Order(13)
    RecordType recoveryType() {
        return new RecordType(
                RECOVERIES,
                RecordRows.owned(RECOVERY_.ID, RECOVERY_.OWNER_ID, changing())
                        .keeping(RECOVERY_.CONFIDENTIAL)
                        .foundBy(new RecordSearch.Texts(List.of(RECOVERY_.TITLE, RECOVERY_.FAILURE))),
                fields(),
                List.of(
                        RecordRelation.to("party", RecordType.PARTIES, RECOVERY_.PARTY_ID, RECOVERIES),
                        RecordRelation.to("complaint", "complaints", RECOVERY_.COMPLAINT_ID, RECOVERIES)),
                new RecordType.ListView(
                        "title",
                        List.of("title", "party", "standing", SPENT, "owner", "check-back", "created"),
                        "-created"));
    }

    private static RecordRows.Changing changing() {
        return new RecordRows.Changing(
                RECOVERY_.VERSION, RECOVERY_.UPDATED_AT, RECOVERY_.DELETED_AT, RECOVERY_.CUSTOM, null, HISTORY);
    }

    private static List<RecordField> fields() {
        return List.of(
                RecordField.of(
                                "title",
                                FieldType.TEXT,
                                new FieldColumn.Name(RECOVERY_.TITLE, RECOVERY_.SORT_KEY),
                                FILTERABLE,
                                SORTABLE,
                                PRESENT)
                        .personal(Purpose.SERVICE),
                RecordField.of("failure", FieldType.LONG_TEXT, RECOVERY_.FAILURE, FILTERABLE, IMPORTABLE, PRESENT)
                        .personal(Purpose.SERVICE),
                RecordField.of("party", FieldType.REFERENCE, RECOVERY_.PARTY_ID, FILTERABLE)
                        .to(RecordType.PARTIES),
                RecordField.of("complaint", FieldType.REFERENCE, RECOVERY_.COMPLAINT_ID, FILTERABLE)
                        .to("complaints"),
                RecordField.choice("origin", RECOVERY_.ORIGIN, Prompt.class, FILTERABLE, PRESENT)
                        .coloured(GREY, RED, AMBER, RED, VIOLET, BLUE, BLUE),
                RecordField.choice("standing", RECOVERY_.STANDING, Progress.class, FILTERABLE, PRESENT)
                        .coloured(BLUE, AMBER, GREEN, RED, GREY),
                RecordField.of(
                        SPENT,
                        FieldType.MONEY,
                        new FieldColumn.Amount(RECOVERY_.SPENT, RECOVERY_.CURRENCY),
                        FILTERABLE),
                RecordField.of(
                        "owner", FieldType.PERSON, RECOVERY_.OWNER_ID, FILTERABLE, IMPORTABLE, EDITABLE, PRESENT),
                RecordField.of(
                        "check-back",
                        FieldType.DATE,
                        RECOVERY_.CHECK_BACK_ON,
                        FILTERABLE,
                        SORTABLE,
                        IMPORTABLE,
                        EDITABLE,
                        PRESENT),
                RecordField.of("checked", FieldType.MOMENT, RECOVERY_.CHECKED_AT, FILTERABLE),
                RecordField.of("outcome", FieldType.LONG_TEXT, RECOVERY_.OUTCOME, FILTERABLE)
                        .personal(Purpose.SERVICE),
                RecordField.of("confidential", FieldType.BOOLEAN, RECOVERY_.CONFIDENTIAL, FILTERABLE, PRESENT),
                RecordField.of("created", FieldType.MOMENT, RECOVERY_.CREATED_AT, FILTERABLE, SORTABLE, PRESENT),
                RecordField.of("updated", FieldType.MOMENT, RECOVERY_.UPDATED_AT, FILTERABLE, SORTABLE, PRESENT));
    }
}
