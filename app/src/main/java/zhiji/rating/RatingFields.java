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

    @Bean
    RecordAddition ratingOfParties() {
        return new RecordAddition(
                "parties",
                RATING_.PARTY_ID,
                List.of(
                        RecordField.of(TOTAL, FieldType.NUMBER, RATING_.TOTAL, FILTERABLE, SORTABLE),
                        RecordField.of("index.current", FieldType.NUMBER, RATING_.CURRENT, FILTERABLE, SORTABLE),
                        RecordField.of("index.potential", FieldType.NUMBER, RATING_.POTENTIAL, FILTERABLE, SORTABLE),
                        RecordField.of("index.coverage", FieldType.PERCENTAGE, RATING_.COVERAGE, FILTERABLE),
                        RecordField.of("index.place", FieldType.NUMBER, RATING_.PLACE, FILTERABLE)));
    }
}
