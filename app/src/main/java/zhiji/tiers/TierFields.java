package zhiji.tiers;

import static zhiji.tiers.jooq.Tables.STANDING;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import zhiji.types.CustomField;
import zhiji.types.FieldOptions;
import zhiji.types.FieldType;
import zhiji.types.Labels;
import zhiji.types.RecordAddition;
import zhiji.types.RecordField;
import zhiji.types.RecordType;

/** The tier as a field of every party, with the tiers of the ladder as its options. */
@Configuration
class TierFields {

    static final String TIER = "tier";

    private static final List<CustomField.Colour> COLOURS = List.of(
            CustomField.Colour.GREY,
            CustomField.Colour.BLUE,
            CustomField.Colour.TEAL,
            CustomField.Colour.GREEN,
            CustomField.Colour.OLIVE,
            CustomField.Colour.AMBER,
            CustomField.Colour.VIOLET,
            CustomField.Colour.RED,
            CustomField.Colour.RED);

    @Bean
    RecordAddition tierOfParties() {
        return new RecordAddition(
                RecordType.PARTIES,
                STANDING.PARTY_ID,
                List.of(
                        RecordField.of(TIER, FieldType.CHOICE, STANDING.LEVEL, RecordField.Trait.FILTERABLE),
                        RecordField.of(
                                "tier-grace", FieldType.DATE, STANDING.GRACE_UNTIL, RecordField.Trait.FILTERABLE)));
    }

    @Bean
    FieldOptions tierOptions(TierStore store) {
        return new FieldOptions() {
            @Override
            public String type() {
                return RecordType.PARTIES;
            }

            @Override
            public String field() {
                return TIER;
            }

            @Override
            public List<RecordField.Option> options() {
                return store.latest()
                        .map(version -> TierFields.options(version.ladder()))
                        .orElse(List.of());
            }
        };
    }

    private static List<RecordField.Option> options(Ladder ladder) {
        var tiers = ladder.tiers();
        return IntStream.range(0, tiers.size())
                .mapToObj(at -> new RecordField.Option(
                        tiers.get(at).id(),
                        tiers.get(at).id(),
                        COLOURS.get(at),
                        new Labels(tiers.get(at).name(), null, null)))
                .toList();
    }
}
