package zhiji.records;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Moments;

/**
 * How a column writes values (格式): its dates, its decimals, what its words stand for, and the currency of amounts that name
 * none.
 */
public record FieldFormat(Moments moments, boolean commaDecimals, String currency, Map<String, String> values) {

    public FieldFormat {
        values = Map.copyOf(values);
    }

    /** As exports write. */
    public static FieldFormat plain(ZoneId zone, @Nullable String dates) {
        return new FieldFormat(new Moments(zone, dates), false, "CNY", Map.of());
    }

    String meant(String word) {
        return values.getOrDefault(word, word);
    }
}
