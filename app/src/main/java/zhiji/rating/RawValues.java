package zhiji.rating;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;
import zhiji.records.RecordItem;

/** Reads fields of records as numbers. */
final class RawValues {

    private RawValues() {}

    /** NaN where nothing is known. */
    static double of(Criterion criterion, RecordItem item) {
        var value = item.values().get(criterion.field());
        if (value == null) {
            return Double.NaN;
        }
        if (!criterion.points().isEmpty()) {
            return criterion.points().getOrDefault(String.valueOf(value), Double.NaN);
        }
        return switch (value) {
            case Money money -> money.amount().doubleValue();
            case Number number -> number.doubleValue();
            case Boolean truth -> truth ? 1 : 0;
            case Map<?, ?> money -> number(money.get("amount"));
            default -> number(value);
        };
    }

    private static double number(@Nullable Object value) {
        try {
            return value == null ? Double.NaN : new BigDecimal(value.toString()).doubleValue();
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
