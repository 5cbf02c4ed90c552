package zhiji.value;

import static zhiji.types.RecordField.Trait.FILTERABLE;
import static zhiji.types.RecordField.Trait.SORTABLE;
import static zhiji.value.jooq.Tables.SCORE;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.TableField;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import zhiji.science.value.LifeCycleStage;
import zhiji.science.value.Quadrant;
import zhiji.science.value.ServiceCostClass;
import zhiji.types.FieldColumn;
import zhiji.types.FieldType;
import zhiji.types.RecordAddition;
import zhiji.types.RecordField;

/** Worth as fields of every party: in lists, filters, groups and exports like any other. */
@Configuration
class WorthFields {

    /** The path of all of them begins so. */
    static final String PREFIX = "worth.";

    @Bean
    RecordAddition worthOfParties() {
        return new RecordAddition(
                "parties",
                SCORE.PARTY_ID,
                List.of(
                        RecordField.choice("worth.quadrant", SCORE.QUADRANT, Quadrant.class, FILTERABLE),
                        RecordField.choice("worth.stage", SCORE.STAGE, LifeCycleStage.class, FILTERABLE),
                        RecordField.choice("worth.class", SCORE.SERVICE_CLASS, ServiceCostClass.class, FILTERABLE),
                        RecordField.choice("worth.trend", SCORE.TREND, Trend.class, FILTERABLE),
                        money("lifetime", SCORE.LIFETIME, SORTABLE),
                        money("revenue", SCORE.REVENUE, SORTABLE),
                        money("margin", SCORE.MARGIN),
                        money("cost-to-serve", SCORE.COST_TO_SERVE),
                        money("mean-spend", SCORE.MEAN_SPEND),
                        money("at-stake", SCORE.AT_STAKE),
                        number("purchases", SCORE.PURCHASES),
                        number("products", SCORE.PRODUCTS),
                        RecordField.of("worth.alive", FieldType.PERCENTAGE, SCORE.ALIVE, FILTERABLE),
                        number("expected", SCORE.EXPECTED),
                        number("recency", SCORE.RECENCY),
                        number("frequency", SCORE.FREQUENCY),
                        number("monetary", SCORE.MONETARY),
                        RecordField.of("worth.last", FieldType.DATE, SCORE.LAST_ON, FILTERABLE, SORTABLE),
                        RecordField.of("worth.first", FieldType.DATE, SCORE.FIRST_ON, FILTERABLE),
                        RecordField.of("worth.next", FieldType.DATE, SCORE.NEXT_ON, FILTERABLE)),
                new RecordAddition.Source("purchases", "amount"));
    }

    private static RecordField number(String key, TableField<?, BigDecimal> column) {
        return RecordField.of(PREFIX + key, FieldType.NUMBER, column, FILTERABLE);
    }

    private static RecordField money(String key, TableField<?, BigDecimal> column, RecordField.Trait... more) {
        var field = RecordField.of(PREFIX + key, FieldType.MONEY, new FieldColumn.Amount(column, SCORE.CURRENCY), more);
        return field.and(FILTERABLE);
    }
}
