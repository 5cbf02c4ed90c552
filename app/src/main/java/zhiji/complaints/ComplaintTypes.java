package zhiji.complaints;

import static zhiji.complaints.jooq.Tables.CATEGORY;
import static zhiji.complaints.jooq.Tables.CHANGE;
import static zhiji.complaints.jooq.Tables.COMPLAINT;
import static zhiji.complaints.jooq.Tables.DESK;
import static zhiji.types.CustomField.Colour.AMBER;
import static zhiji.types.CustomField.Colour.BLUE;
import static zhiji.types.CustomField.Colour.GREEN;
import static zhiji.types.CustomField.Colour.GREY;
import static zhiji.types.CustomField.Colour.RED;
import static zhiji.types.CustomField.Colour.TEAL;
import static zhiji.types.CustomField.Colour.VIOLET;
import static zhiji.types.RecordField.Trait.EDITABLE;
import static zhiji.types.RecordField.Trait.FILTERABLE;
import static zhiji.types.RecordField.Trait.IMPORTABLE;
import static zhiji.types.RecordField.Trait.PRESENT;
import static zhiji.types.RecordField.Trait.SORTABLE;

import java.time.Instant;
import java.util.List;
import org.jooq.TableField;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import zhiji.types.FieldColumn;
import zhiji.types.FieldType;
import zhiji.types.PersonalPart;
import zhiji.types.Purpose;
import zhiji.types.RecordField;
import zhiji.types.RecordRelation;
import zhiji.types.RecordRows;
import zhiji.types.RecordSearch;
import zhiji.types.RecordType;

/** The record types of complaints: the cases, the desks they lie at, and the two trees they are sorted by. */
@Configuration
class ComplaintTypes {

    static final String COMPLAINTS = "complaints";

    static final RecordRows.HistoryTable HISTORY = new RecordRows.HistoryTable(
            CHANGE.ID, CHANGE.COMPLAINT_ID, CHANGE.CHANGED_AT, CHANGE.CREATED_BY, CHANGE.VIA, CHANGE.CHANGES);
    static final String DESKS = "complaint-desks";
    static final String CATEGORIES = "complaint-categories";

    @Bean
    @Order(10)
    RecordType complaintType() {
        return new RecordType(
                COMPLAINTS,
                RecordRows.owned(COMPLAINT.ID, COMPLAINT.OWNER_ID, changing())
                        .keeping(COMPLAINT.CONFIDENTIAL)
                        .foundBy(new RecordSearch.Index(COMPLAINT.TOKENS, COMPLAINT.SEARCH_TEXT)),
                fields(),
                List.of(
                        RecordRelation.to("party", RecordType.PARTIES, COMPLAINT.PARTY_ID, "complaints"),
                        RecordRelation.to("category", CATEGORIES, COMPLAINT.CATEGORY_ID, "complaints"),
                        RecordRelation.to("cause", CATEGORIES, COMPLAINT.CAUSE_ID, "caused"),
                        RecordRelation.to("desk", DESKS, COMPLAINT.DESK_ID, "complaints")),
                new RecordType.ListView(
                        "title",
                        List.of("title", "number", "party", "stage", "gravity", "category", "desk", "owner", "due"),
                        "-created"));
    }

    private static RecordRows.Changing changing() {
        return new RecordRows.Changing(
                COMPLAINT.VERSION, COMPLAINT.UPDATED_AT, COMPLAINT.DELETED_AT, COMPLAINT.CUSTOM, null, HISTORY);
    }

    private static List<RecordField> fields() {
        return List.of(
                RecordField.of(
                                "title",
                                FieldType.TEXT,
                                new FieldColumn.Name(COMPLAINT.TITLE, COMPLAINT.SORT_KEY),
                                FILTERABLE,
                                SORTABLE,
                                PRESENT)
                        .personal(Purpose.SERVICE),
                RecordField.of("number", FieldType.TEXT, COMPLAINT.NUMBER, FILTERABLE, SORTABLE, PRESENT),
                RecordField.of("text", FieldType.LONG_TEXT, COMPLAINT.TEXT, FILTERABLE, IMPORTABLE, PRESENT)
                        .personal(Purpose.SERVICE),
                RecordField.of("party", FieldType.REFERENCE, COMPLAINT.PARTY_ID, FILTERABLE, IMPORTABLE)
                        .to(RecordType.PARTIES),
                RecordField.choice("stage", COMPLAINT.STAGE, Stage.class, FILTERABLE, PRESENT)
                        .coloured(AMBER, BLUE, BLUE, BLUE, VIOLET, TEAL, TEAL, GREEN, GREY, GREY),
                RecordField.choice("gravity", COMPLAINT.GRAVITY, Gravity.class, FILTERABLE, PRESENT)
                        .coloured(GREY, BLUE, AMBER, RED),
                RecordField.choice("channel", COMPLAINT.CHANNEL, Channel.class, FILTERABLE, PRESENT)
                        .coloured(GREY, GREY, GREY, GREY, GREY, GREY, GREY, GREY),
                reference("category", COMPLAINT.CATEGORY_ID, CATEGORIES),
                reference("cause", COMPLAINT.CAUSE_ID, CATEGORIES),
                reference("desk", COMPLAINT.DESK_ID, DESKS),
                RecordField.of("owner", FieldType.PERSON, COMPLAINT.OWNER_ID, FILTERABLE, IMPORTABLE, EDITABLE),
                text("product", COMPLAINT.PRODUCT),
                text("batch", COMPLAINT.BATCH),
                text("shop", COMPLAINT.SHOP),
                RecordField.of("employee", FieldType.TEXT, COMPLAINT.EMPLOYEE, FILTERABLE, IMPORTABLE)
                        .personal(Purpose.CONDUCT),
                RecordField.of("contact", FieldType.TEXT, COMPLAINT.CONTACT, FILTERABLE, IMPORTABLE)
                        .personal(Purpose.SERVICE),
                RecordField.of("wish", FieldType.LONG_TEXT, COMPLAINT.WISH, FILTERABLE, IMPORTABLE)
                        .personal(Purpose.SERVICE),
                RecordField.of("finding", FieldType.LONG_TEXT, COMPLAINT.FINDING, FILTERABLE),
                RecordField.of("proposal", FieldType.LONG_TEXT, COMPLAINT.PROPOSAL, FILTERABLE),
                RecordField.of("result", FieldType.LONG_TEXT, COMPLAINT.RESULT, FILTERABLE),
                RecordField.choice("confirmation", COMPLAINT.CONFIRMATION, Confirmation.class, FILTERABLE),
                RecordField.of("lesson", FieldType.LONG_TEXT, COMPLAINT.LESSON, FILTERABLE),
                RecordField.of(
                        "confidential", FieldType.BOOLEAN, COMPLAINT.CONFIDENTIAL, FILTERABLE, IMPORTABLE, PRESENT),
                RecordField.of(
                        "tags",
                        FieldType.TAGS,
                        new FieldColumn.Tags(COMPLAINT.TAGS, null),
                        FILTERABLE,
                        IMPORTABLE,
                        EDITABLE,
                        PRESENT),
                moment("acknowledge-due", COMPLAINT.ACKNOWLEDGE_DUE_AT),
                moment("due", COMPLAINT.DUE_AT),
                moment("waiting", COMPLAINT.WAITING_SINCE),
                RecordField.of("acknowledged", FieldType.MOMENT, COMPLAINT.ACKNOWLEDGED_AT, FILTERABLE),
                RecordField.of("solved", FieldType.MOMENT, COMPLAINT.SOLVED_AT, FILTERABLE),
                RecordField.of("closed", FieldType.MOMENT, COMPLAINT.CLOSED_AT, FILTERABLE),
                RecordField.of("paused", FieldType.MOMENT, COMPLAINT.PAUSED_SINCE, FILTERABLE),
                RecordField.of("escalated", FieldType.MOMENT, COMPLAINT.ESCALATED_AT, FILTERABLE),
                RecordField.of("created", FieldType.MOMENT, COMPLAINT.RECEIVED_AT, FILTERABLE, SORTABLE, PRESENT),
                RecordField.of("updated", FieldType.MOMENT, COMPLAINT.UPDATED_AT, FILTERABLE, SORTABLE, PRESENT));
    }

    private static RecordField reference(String key, TableField<?, ?> column, String target) {
        return RecordField.of(key, FieldType.REFERENCE, column, FILTERABLE).to(target);
    }

    private static RecordField text(String key, TableField<?, String> column) {
        return RecordField.of(key, FieldType.TEXT, column, FILTERABLE, IMPORTABLE);
    }

    private static RecordField moment(String key, TableField<?, Instant> column) {
        return RecordField.of(key, FieldType.MOMENT, column, FILTERABLE, SORTABLE);
    }

    @Bean
    @Order(11)
    RecordType complaintDeskType() {
        return new RecordType(
                DESKS,
                RecordRows.common(DESK.ID),
                List.of(
                        RecordField.of("name", FieldType.TEXT, DESK.NAME, FILTERABLE, SORTABLE, PRESENT),
                        RecordField.of("owner", FieldType.PERSON, DESK.OWNER_ID, FILTERABLE)),
                List.of(),
                new RecordType.ListView("name", List.of("name", "owner"), "name"));
    }

    @Bean
    @Order(12)
    RecordType complaintCategoryType() {
        return new RecordType(
                CATEGORIES,
                RecordRows.common(CATEGORY.ID),
                List.of(
                        RecordField.of("path", FieldType.TEXT, CATEGORY.PATH, FILTERABLE, SORTABLE, PRESENT),
                        RecordField.choice("kind", CATEGORY.KIND, Category.Kind.class, FILTERABLE, PRESENT)),
                List.of(),
                new RecordType.ListView("path", List.of("path", "kind"), "path"));
    }

    @Bean
    PersonalPart messagesOfComplaints() {
        return PersonalPart.of(COMPLAINTS, "messages", Purpose.SERVICE);
    }

    @Bean
    PersonalPart photosOfComplaints() {
        return PersonalPart.of(COMPLAINTS, "photos", Purpose.SERVICE);
    }
}
