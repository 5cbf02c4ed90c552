package zhiji.tiers;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.records.Records;
import zhiji.types.RecordType;

/** Reads how the measures of one customer stand. */
@Component
class Measures {

    private final Records records;
    private final Filters filters;

    Measures(Records records, Filters filters) {
        this.records = records;
        this.filters = filters;
    }

    /** A number, in a currency if it is an amount. */
    record Value(BigDecimal number, @Nullable String currency) {}

    /** By field, as far as they are known. */
    Map<String, Value> of(PartyId party, Ladder ladder, Actor actor) {
        var item = records.get(RecordType.PARTIES, party.value(), null, filters.reader(actor, null));
        var values = new HashMap<String, Value>();
        ladder.fields().forEach(field -> {
            var value = value(item.values().get(field));
            if (value != null) {
                values.put(field, value);
            }
        });
        return values;
    }

    private static @Nullable Value value(@Nullable Object kept) {
        return switch (kept) {
            case null -> null;
            case Money money -> new Value(money.amount(), money.currency().getCurrencyCode());
            case BigDecimal number -> new Value(number, null);
            case Number number -> new Value(new BigDecimal(number.toString()), null);
            case Map<?, ?> money -> amount(money.get("amount"), money.get("currency"));
            default -> amount(kept, null);
        };
    }

    private static @Nullable Value amount(@Nullable Object number, @Nullable Object currency) {
        return number == null
                ? null
                : new Value(new BigDecimal(number.toString()), currency == null ? null : currency.toString());
    }
}
