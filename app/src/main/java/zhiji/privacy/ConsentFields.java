package zhiji.privacy;

import static zhiji.privacy.jooq.Tables.STANDING;
import static zhiji.types.RecordField.Trait.FILTERABLE;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import zhiji.types.FieldType;
import zhiji.types.RecordAddition;
import zhiji.types.RecordField;
import zhiji.types.RecordType;

/** What customers agree to as fields of theirs: who may be written to is a filter like any other. */
@Configuration
class ConsentFields {

    @Bean
    RecordAddition consentOfParties() {
        return new RecordAddition(
                RecordType.PARTIES,
                STANDING.PARTY_ID,
                List.of(
                        channels("marketing", STANDING.MARKETING),
                        channels("care", STANDING.CARE),
                        channels("survey", STANDING.SURVEY),
                        RecordField.of("consent.profiling", FieldType.BOOLEAN, STANDING.PROFILING, FILTERABLE),
                        RecordField.of("consent.sharing", FieldType.BOOLEAN, STANDING.SHARING, FILTERABLE),
                        RecordField.of("consent.refused", FieldType.CHOICES, STANDING.REFUSED, FILTERABLE)
                                .withOptions(options(
                                        Stream.of(ConsentPurpose.values()).map(ConsentPurpose::key)))));
    }

    private static RecordField channels(String purpose, TableField<?, JSONB> column) {
        return RecordField.of("consent." + purpose, FieldType.CHOICES, column, FILTERABLE)
                .withOptions(options(ConsentChannel.single().stream().map(ConsentChannel::key)));
    }

    private static List<RecordField.Option> options(Stream<String> keys) {
        return keys.map(key -> new RecordField.Option(key, key, null)).toList();
    }
}
