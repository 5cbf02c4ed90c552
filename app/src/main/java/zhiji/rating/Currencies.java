package zhiji.rating;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;

/** In which currencies the amounts of a column are: only those of the most common one can be compared. */
final class Currencies {

    private final Map<String, BitSet> rows = new TreeMap<>();

    /** Takes in the value of a row; of anything but an amount there is nothing to note. */
    void note(int row, @Nullable Object value) {
        var currency = currency(value);
        if (currency != null) {
            rows.computeIfAbsent(currency, one -> new BitSet()).set(row);
        }
    }

    /** Counts amounts in other currencies as unknown. */
    void blankOthers(double[] column) {
        rows.values().stream()
                .sorted(Comparator.comparingInt(BitSet::cardinality).reversed())
                .skip(1)
                .flatMapToInt(BitSet::stream)
                .forEach(row -> column[row] = Double.NaN);
    }

    private static @Nullable String currency(@Nullable Object value) {
        if (value instanceof Money money) {
            return money.currency().getCurrencyCode();
        }
        return value instanceof Map<?, ?> money && money.get("currency") instanceof String code ? code : null;
    }
}
