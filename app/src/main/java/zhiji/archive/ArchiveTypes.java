package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY;
import static zhiji.archive.jooq.Tables.PARTY_CHANGE;
import static zhiji.archive.jooq.Tables.PARTY_CONTACT;
import static zhiji.archive.jooq.Tables.PARTY_NOTE;
import static zhiji.archive.jooq.Tables.PARTY_RELATION;
import static zhiji.types.RecordField.Trait.EDITABLE;
import static zhiji.types.RecordField.Trait.FILTERABLE;
import static zhiji.types.RecordField.Trait.IMPORTABLE;
import static zhiji.types.RecordField.Trait.PRESENT;
import static zhiji.types.RecordField.Trait.SORTABLE;

import java.util.List;
import java.util.Objects;
import org.jooq.TableField;
import org.jooq.impl.DSL;
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

/** The record types of the archive: parties, how they are related, what was noted about them. */
@Configuration
class ArchiveTypes {

    static final String PARTIES = "parties";

    @Bean
    @Order(1)
    RecordType partyType() {
        return new RecordType(
                PARTIES,
                RecordRows.owned(
                                PARTY.ID,
                                PARTY.OWNER_ID,
                                new RecordRows.Changing(
                                        PARTY.VERSION,
                                        PARTY.UPDATED_AT,
                                        PARTY.DELETED_AT,
                                        PARTY.CUSTOM,
                                        PARTY.CURRENT_ID,
                                        new RecordRows.HistoryTable(
                                                PARTY_CHANGE.ID,
                                                PARTY_CHANGE.PARTY_ID,
                                                PARTY_CHANGE.CHANGED_AT,
                                                PARTY_CHANGE.CREATED_BY,
                                                PARTY_CHANGE.VIA,
                                                PARTY_CHANGE.CHANGES)))
                        .foundBy(new RecordSearch.Index(PARTY.TOKENS, PARTY.SEARCH_TEXT)),
                List.of(
                        RecordField.of(
                                        "name",
                                        FieldType.TEXT,
                                        new FieldColumn.Name(PARTY.NAME, PARTY.SORT_KEY),
                                        FILTERABLE,
                                        SORTABLE,
                                        IMPORTABLE,
                                        PRESENT)
                                .personal(Purpose.RECOGNISE, Purpose.CONTRACT),
                        RecordField.choice("kind", PARTY.KIND, PartyKind.class, FILTERABLE, IMPORTABLE, PRESENT),
                        RecordField.of("contact", FieldType.TEXT, contact(PARTY_CONTACT.VALUE))
                                .personal(Purpose.CONTRACT, Purpose.SERVICE, Purpose.CARE),
                        RecordField.of("contact-name", FieldType.TEXT, contact(PARTY_CONTACT.HOLDER))
                                .personal(Purpose.CONTRACT, Purpose.SERVICE, Purpose.CARE),
                        RecordField.of("city", FieldType.TEXT, PARTY.CITY, FILTERABLE, SORTABLE),
                        RecordField.of("owner", FieldType.PERSON, PARTY.OWNER_ID, FILTERABLE, IMPORTABLE, EDITABLE),
                        RecordField.of(
                                "tags",
                                FieldType.TAGS,
                                new FieldColumn.Tags(
                                        PARTY.TAGS, new FieldColumn.Tokens(PARTY.TOKENS, SearchIndex::code)),
                                FILTERABLE,
                                IMPORTABLE,
                                EDITABLE,
                                PRESENT),
                        RecordField.of("source", FieldType.TEXT, PARTY.SOURCE, FILTERABLE, IMPORTABLE, EDITABLE),
                        RecordField.of("remarks", FieldType.LONG_TEXT, PARTY.REMARKS, FILTERABLE, IMPORTABLE)
                                .personal(Purpose.CARE),
                        RecordField.of("created", FieldType.MOMENT, PARTY.CREATED_AT, FILTERABLE, SORTABLE, PRESENT),
                        RecordField.of("updated", FieldType.MOMENT, PARTY.UPDATED_AT, FILTERABLE, SORTABLE, PRESENT)),
                List.of(),
                new RecordType.ListView("name", List.of("name", "kind", "city", "owner", "tags", "updated"), "name"));
    }

    /** Of the first way to reach a party, the preferred one if there is any. */
    private static FieldColumn contact(TableField<?, String> shown) {
        return new FieldColumn.Derived(party -> DSL.field(DSL.select(shown)
                .from(PARTY_CONTACT)
                .where(PARTY_CONTACT.PARTY_ID.eq(Objects.requireNonNull(party.field(PARTY.ID))))
                .and(DSL.not(PARTY_CONTACT.INVALID))
                .orderBy(PARTY_CONTACT.PREFERRED.desc(), PARTY_CONTACT.POSITION)
                .limit(1)));
    }

    @Bean
    @Order(2)
    RecordType relationType() {
        return new RecordType(
                "relations",
                RecordRows.hanging(PARTY_RELATION.ID, "party"),
                List.of(
                        RecordField.choice("kind", PARTY_RELATION.KIND, RelationKind.class, FILTERABLE, PRESENT),
                        RecordField.of(
                                        "party",
                                        FieldType.REFERENCE,
                                        PARTY_RELATION.PARTY_ID,
                                        FILTERABLE,
                                        SORTABLE,
                                        PRESENT)
                                .to(PARTIES),
                        RecordField.of(
                                        "other",
                                        FieldType.REFERENCE,
                                        PARTY_RELATION.OTHER_PARTY_ID,
                                        FILTERABLE,
                                        SORTABLE,
                                        PRESENT)
                                .to(PARTIES),
                        RecordField.of("since", FieldType.DATE, PARTY_RELATION.SINCE_DATE, FILTERABLE),
                        RecordField.of("until", FieldType.DATE, PARTY_RELATION.UNTIL_DATE, FILTERABLE),
                        RecordField.of("created", FieldType.MOMENT, PARTY_RELATION.CREATED_AT, FILTERABLE, PRESENT)),
                List.of(
                        RecordRelation.to("party", PARTIES, PARTY_RELATION.PARTY_ID, "relations"),
                        RecordRelation.to("other", PARTIES, PARTY_RELATION.OTHER_PARTY_ID, "related")),
                new RecordType.ListView("kind", List.of("party", "kind", "other", "since", "until"), "party"));
    }

    @Bean
    @Order(3)
    RecordType noteType() {
        return new RecordType(
                "notes",
                RecordRows.hanging(PARTY_NOTE.ID, "party").foundBy(new RecordSearch.Texts(List.of(PARTY_NOTE.TEXT))),
                List.of(
                        RecordField.of("text", FieldType.LONG_TEXT, PARTY_NOTE.TEXT, FILTERABLE, PRESENT)
                                .personal(Purpose.CARE),
                        RecordField.of("party", FieldType.REFERENCE, PARTY_NOTE.PARTY_ID, FILTERABLE, SORTABLE, PRESENT)
                                .to(PARTIES),
                        RecordField.of("author", FieldType.PERSON, PARTY_NOTE.CREATED_BY, FILTERABLE),
                        RecordField.of("created", FieldType.MOMENT, PARTY_NOTE.CREATED_AT, FILTERABLE, PRESENT)),
                List.of(RecordRelation.to("party", PARTIES, PARTY_NOTE.PARTY_ID, "notes")),
                new RecordType.ListView("text", List.of("text", "party", "author", "created"), "-created"));
    }

    @Bean
    PersonalPart otherNamesOfParties() {
        return PersonalPart.of(PARTIES, "names", Purpose.RECOGNISE);
    }

    @Bean
    PersonalPart numbersOfParties() {
        return PersonalPart.of(PARTIES, "identifiers", Purpose.RECOGNISE, Purpose.CONTRACT);
    }

    @Bean
    PersonalPart contactsOfParties() {
        return PersonalPart.of(PARTIES, "contacts", Purpose.CONTRACT, Purpose.SERVICE, Purpose.CARE);
    }

    @Bean
    PersonalPart addressesOfParties() {
        return PersonalPart.of(PARTIES, "addresses", Purpose.CONTRACT);
    }
}
