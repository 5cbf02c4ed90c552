package zhiji.purchases;

import static zhiji.purchases.jooq.Tables.ENTRY;
import static zhiji.types.RecordField.Trait.FILTERABLE;
import static zhiji.types.RecordField.Trait.PRESENT;
import static zhiji.types.RecordField.Trait.SORTABLE;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import zhiji.types.FieldColumn;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordRelation;
import zhiji.types.RecordRows;
import zhiji.types.RecordSearch;
import zhiji.types.RecordType;

/** Purchases as a record type: to be listed and filtered, never changed. */
@Configuration
class PurchaseType {

    private static final String PARTY = "party";

    @Bean
    @Order(4)
    RecordType purchaseEntryType() {
        return new RecordType(
                "purchases",
                RecordRows.hanging(ENTRY.ID, PARTY)
                        .foundBy(new RecordSearch.Texts(
                                List.of(ENTRY.PRODUCT_NAME, ENTRY.PRODUCT_CODE, ENTRY.ORDER_NUMBER))),
                List.of(
                        RecordField.of("at", FieldType.MOMENT, ENTRY.PURCHASED_AT, FILTERABLE, PRESENT),
                        RecordField.of(PARTY, FieldType.REFERENCE, ENTRY.PARTY_ID, FILTERABLE, SORTABLE, PRESENT)
                                .to("parties"),
                        money("amount", new FieldColumn.Amount(ENTRY.AMOUNT, ENTRY.CURRENCY)),
                        money("discount", new FieldColumn.Amount(ENTRY.DISCOUNT, ENTRY.CURRENCY)),
                        money("cost", new FieldColumn.Amount(ENTRY.COST, ENTRY.CURRENCY)),
                        RecordField.of("quantity", FieldType.NUMBER, ENTRY.QUANTITY, FILTERABLE),
                        RecordField.of("channel", FieldType.TEXT, ENTRY.CHANNEL, FILTERABLE),
                        RecordField.of("order-number", FieldType.TEXT, ENTRY.ORDER_NUMBER, FILTERABLE),
                        RecordField.of("product-code", FieldType.TEXT, ENTRY.PRODUCT_CODE, FILTERABLE),
                        RecordField.of("product-name", FieldType.TEXT, ENTRY.PRODUCT_NAME, FILTERABLE),
                        RecordField.of("batch", FieldType.TEXT, ENTRY.BATCH, FILTERABLE)),
                List.of(RecordRelation.to(PARTY, "parties", ENTRY.PARTY_ID, "purchases")),
                new RecordType.ListView("product-name", List.of("at", PARTY, "product-name", "amount"), "-at"));
    }

    private static RecordField money(String key, FieldColumn.Amount column) {
        return RecordField.of(key, FieldType.MONEY, column, FILTERABLE);
    }
}
