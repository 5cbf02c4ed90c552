package zhiji.quality;

import static zhiji.quality.jooq.Tables.FINDING;
import static zhiji.types.RecordField.Trait.FILTERABLE;
import static zhiji.types.RecordField.Trait.PRESENT;
import static zhiji.types.RecordField.Trait.SORTABLE;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordRelation;
import zhiji.types.RecordRows;
import zhiji.types.RecordType;

/** Findings as a record type, so that lists of customers can be filtered by them. */
@Configuration
class FindingType {

    private static final String PARTY = "party";

    @Bean
    @Order(9)
    RecordType findingRecordType() {
        return new RecordType(
                "findings",
                RecordRows.derived(FINDING.ID, PARTY),
                List.of(
                        RecordField.choice("kind", FINDING.KIND, Finding.class, FILTERABLE, PRESENT),
                        RecordField.of(PARTY, FieldType.REFERENCE, FINDING.PARTY_ID, FILTERABLE, SORTABLE, PRESENT)
                                .to("parties")),
                List.of(RecordRelation.to(PARTY, "parties", FINDING.PARTY_ID, "findings")),
                new RecordType.ListView("kind", List.of(PARTY, "kind"), PARTY));
    }
}
