package zhiji.rating;

import static zhiji.rating.jooq.Tables.RATING_;
import static zhiji.types.RecordField.Trait.FILTERABLE;
import static zhiji.types.RecordField.Trait.SORTABLE;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import zhiji.types.FieldType;
import zhiji.types.RecordAddition;
import zhiji.types.RecordField;

/** The value index as fields of every party. */
@Configuration
class RatingFields {

    static final String PREFIX = "index.";
    static final String TOTAL = "index.total";
    static final String CURRENT = "index.current";
    static final String POTENTIAL = "index.potential";
    static final String COVERAGE = "index.coverage";
    static final String PLACE = "index.place";

    @Bean
    RecordAddition ratingOfParties() {
        return new RecordAddition(
                "parties",
                RATING_.PARTY_ID,
                List.of(
                        RecordField.of(TOTAL, FieldType.NUMBER, RATING_.TOTAL, FILTERABLE, SORTABLE),
                        RecordField.of(CURRENT, FieldType.NUMBER, RATING_.CURRENT, FILTERABLE, SORTABLE),
                        RecordField.of(POTENTIAL, FieldType.NUMBER, RATING_.POTENTIAL, FILTERABLE, SORTABLE),
                        RecordField.of(COVERAGE, FieldType.PERCENTAGE, RATING_.COVERAGE, FILTERABLE),
                        RecordField.of(PLACE, FieldType.NUMBER, RATING_.PLACE, FILTERABLE)));
    }
}
