package zhiji.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhiji.platform.Money;

class CurrenciesTest {

    @Test
    void comparesAmountsInTheMostCommonCurrencyOnly() {
        var currencies = new Currencies();
        currencies.note(0, Money.of(new BigDecimal("3"), "USD"));
        currencies.note(1, Money.of(new BigDecimal("10"), "CNY"));
        currencies.note(2, Map.of("amount", "20", "currency", "CNY"));
        currencies.note(3, null);
        var column = new double[] {3.0, 10.0, 20.0, 7.0};

        currencies.blankOthers(column);

        assertThat(column).containsExactly(Double.NaN, 10.0, 20.0, 7.0);
    }
}
