package zhiji.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Currency;

/** An amount (金额) in a currency; at most four decimals and fourteen digits before them, as the ledgers keep it. */
public record Money(BigDecimal amount, Currency currency) {

    private static final int MAXIMAL_SCALE = 4;
    private static final int MAXIMAL_DIGITS = 14;

    public Money {
        var plain = amount.stripTrailingZeros();
        if (plain.scale() > MAXIMAL_SCALE || plain.precision() - plain.scale() > MAXIMAL_DIGITS) {
            throw Problem.invalid("money.out-of-range", amount.toPlainString());
        }
        amount = plain.setScale(Math.max(currency.getDefaultFractionDigits(), plain.scale()));
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }

    @JsonIgnore
    public boolean isNegative() {
        return amount.signum() < 0;
    }
}
