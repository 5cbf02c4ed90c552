package zhiji.cues;

import static zhiji.cues.jooq.Tables.CUE;
import static zhiji.types.RecordField.Trait.FILTERABLE;
import static zhiji.types.RecordField.Trait.PRESENT;
import static zhiji.types.RecordField.Trait.SORTABLE;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import zhiji.types.FieldType;
import zhiji.types.Purpose;
import zhiji.types.RecordField;
import zhiji.types.RecordRelation;
import zhiji.types.RecordRows;
import zhiji.types.RecordSearch;
import zhiji.types.RecordType;

/** Cues as a record type: seen by whoever sees the customer, and everything they say is personal. */
@Configuration
class CueTypes {

    static final String CUES = "cues";

    @Bean
    @Order(14)
    RecordType cueType() {
        return new RecordType(
                CUES,
                RecordRows.hanging(CUE.ID, "party").foundBy(new RecordSearch.Texts(List.of(CUE.NOTE))),
                List.of(
                        RecordField.choice("kind", CUE.KIND, Cue.Kind.class, FILTERABLE, PRESENT)
                                .personal(Purpose.CARE),
                        RecordField.choice("occasion", CUE.OCCASION, Cue.Occasion.class, FILTERABLE, PRESENT),
                        RecordField.of("note", FieldType.LONG_TEXT, CUE.NOTE, FILTERABLE)
                                .personal(Purpose.CARE),
                        RecordField.of("party", FieldType.REFERENCE, CUE.PARTY_ID, FILTERABLE, SORTABLE, PRESENT)
                                .to(RecordType.PARTIES),
                        RecordField.of("author", FieldType.PERSON, CUE.CREATED_BY, FILTERABLE, PRESENT),
                        RecordField.of("created", FieldType.MOMENT, CUE.CREATED_AT, FILTERABLE, SORTABLE, PRESENT)),
                List.of(RecordRelation.to("party", RecordType.PARTIES, CUE.PARTY_ID, CUES)),
                new RecordType.ListView("kind", List.of("kind", "party", "occasion", "author", "created"), "-created"));
    }
}
