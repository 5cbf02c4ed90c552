package zhiji.improvements;

import static zhiji.improvements.jooq.Tables.CHANGE;
import static zhiji.improvements.jooq.Tables.IMPROVEMENT;
import static zhiji.types.CustomField.Colour.AMBER;
import static zhiji.types.CustomField.Colour.BLUE;
import static zhiji.types.CustomField.Colour.GREEN;
import static zhiji.types.CustomField.Colour.GREY;
import static zhiji.types.CustomField.Colour.TEAL;
import static zhiji.types.RecordField.Trait.EDITABLE;
import static zhiji.types.RecordField.Trait.FILTERABLE;
import static zhiji.types.RecordField.Trait.IMPORTABLE;
import static zhiji.types.RecordField.Trait.PRESENT;
import static zhiji.types.RecordField.Trait.SORTABLE;

import java.util.List;
import org.jooq.TableField;
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

/** Improvements as a record type: listed, filtered, handed over; how far one is changes by steps alone. */
@Configuration
class ImprovementTypes {

    static final String IMPROVEMENTS = "improvements";
    static final String CATEGORIES = "complaint-categories";

    @Bean
    @Order(14)
    RecordType improvementType() {
        return new RecordType(
                IMPROVEMENTS,
                RecordRows.owned(IMPROVEMENT.ID, IMPROVEMENT.OWNER_ID, changing())
                        .foundBy(new RecordSearch.Texts(List.of(IMPROVEMENT.TITLE, IMPROVEMENT.WRONG))),
                fields(),
                List.of(
                        RecordRelation.to("cause", CATEGORIES, IMPROVEMENT.CAUSE_ID, IMPROVEMENTS),
                        RecordRelation.to("category", CATEGORIES, IMPROVEMENT.CATEGORY_ID, "improved")),
                new RecordType.ListView(
                        "title",
                        List.of("title", "state", "cause", "owner", "due", "effect", "published", "created"),
                        "-created"));
    }

    private static RecordRows.Changing changing() {
        return new RecordRows.Changing(
                IMPROVEMENT.VERSION,
                IMPROVEMENT.UPDATED_AT,
                IMPROVEMENT.DELETED_AT,
                IMPROVEMENT.CUSTOM,
                null,
                new RecordRows.HistoryTable(
                        CHANGE.ID,
                        CHANGE.IMPROVEMENT_ID,
                        CHANGE.CHANGED_AT,
                        CHANGE.CREATED_BY,
                        CHANGE.VIA,
                        CHANGE.CHANGES));
    }

    private static List<RecordField> fields() {
        return List.of(
                RecordField.of(
                                "title",
                                FieldType.TEXT,
                                new FieldColumn.Name(IMPROVEMENT.TITLE, IMPROVEMENT.SORT_KEY),
                                FILTERABLE,
                                SORTABLE,
                                IMPORTABLE,
                                PRESENT)
                        .personal(Purpose.SERVICE),
                words("wrong", IMPROVEMENT.WRONG).personal(Purpose.SERVICE),
                words("whys", IMPROVEMENT.WHYS).personal(Purpose.SERVICE),
                category("cause", IMPROVEMENT.CAUSE_ID),
                category("category", IMPROVEMENT.CATEGORY_ID),
                RecordField.of("product", FieldType.TEXT, IMPROVEMENT.PRODUCT, FILTERABLE, IMPORTABLE),
                RecordField.of("shop", FieldType.TEXT, IMPROVEMENT.SHOP, FILTERABLE, IMPORTABLE),
                words("action", IMPROVEMENT.ACTION).personal(Purpose.SERVICE),
                RecordField.of(
                        "owner", FieldType.PERSON, IMPROVEMENT.OWNER_ID, FILTERABLE, IMPORTABLE, EDITABLE, PRESENT),
                RecordField.of("due", FieldType.DATE, IMPROVEMENT.DUE_ON, FILTERABLE, SORTABLE, IMPORTABLE, EDITABLE),
                RecordField.choice("state", IMPROVEMENT.STATE, Advance.class, FILTERABLE, PRESENT)
                        .coloured(AMBER, BLUE, BLUE, TEAL, GREEN),
                RecordField.of("done", FieldType.DATE, IMPROVEMENT.DONE_ON, FILTERABLE),
                RecordField.of("check", FieldType.DATE, IMPROVEMENT.CHECK_ON, FILTERABLE),
                RecordField.choice("effect", IMPROVEMENT.EFFECT, EffectVerdict.class, FILTERABLE)
                        .coloured(GREEN, GREY),
                RecordField.of("finding", FieldType.LONG_TEXT, IMPROVEMENT.FINDING, FILTERABLE)
                        .personal(Purpose.SERVICE),
                words("said", IMPROVEMENT.SAID),
                words("did", IMPROVEMENT.DID),
                RecordField.of("published", FieldType.BOOLEAN, IMPROVEMENT.PUBLISHED, FILTERABLE, PRESENT),
                RecordField.of("created", FieldType.MOMENT, IMPROVEMENT.CREATED_AT, FILTERABLE, SORTABLE, PRESENT),
                RecordField.of("updated", FieldType.MOMENT, IMPROVEMENT.UPDATED_AT, FILTERABLE, SORTABLE, PRESENT));
    }

    private static RecordField words(String key, TableField<?, String> column) {
        return RecordField.of(key, FieldType.LONG_TEXT, column, FILTERABLE, IMPORTABLE);
    }

    private static RecordField category(String key, TableField<?, ?> column) {
        return RecordField.of(key, FieldType.REFERENCE, column, FILTERABLE, IMPORTABLE)
                .to(CATEGORIES);
    }
}
