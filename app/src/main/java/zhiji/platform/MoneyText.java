package zhiji.platform;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An amount as people write it (金额): a number, and before or after it the code of a currency, if they name one. */
public record MoneyText(BigDecimal amount, @Nullable String currency) {

    private static final Pattern MONEY = Pattern.compile("(?:([A-Z]{3})\\s*)?(.+?)(?:\\s*([A-Z]{3}))?");

    /**
     * Reads an amount as people write it.
     *
     * @param comma whether a comma, and not a point, stands before the decimals
     */
    public static Optional<MoneyText> read(String written, boolean comma) {
        var match = MONEY.matcher(written);
        if (!match.matches()) {
            return Optional.empty();
        }
        var currency = Stream.of(1, 3)
                .map(match::group)
                .filter(code -> code != null)
                .findFirst()
                .orElse(null);
        return NumberText.read(match.group(2), comma).map(amount -> new MoneyText(amount, currency));
    }
}
