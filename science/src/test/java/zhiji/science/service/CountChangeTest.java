package zhiji.science.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountChangeTest {

    /** By hand, sums of binomial coefficients over powers of two; as R's {@code binom.test(after, before + after)$p.value}. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "3, 3, 1",
        "0, 1, 1",
        "1, 4, 0.375", // 2 (1 + 5) / 32
        "10, 0, 0.001953125", // 2 / 1024
        "1, 9, 0.021484375", // 2 (1 + 10) / 1024
        "5, 15, 0.04138946533203125", // 2 · 21700 / 1048576
        "3, 12, 0.03515625" // 2 (1 + 15 + 105 + 455) / 32768
    })
    void agreesWithSumsByHand(long before, long after, double expected) {
        assertThat(new CountChange(before, after).pValue()).isCloseTo(expected, within(1e-14));
        assertThat(new CountChange(after, before).pValue()).isCloseTo(expected, within(1e-14));
    }

    @Test
    void agreesWithExactArithmeticForAllSmallCounts() {
        for (int n = 1; n <= 120; n++) {
            var below = BigInteger.ZERO;
            var coefficient = BigInteger.ONE;
            for (int k = 0; k <= n / 2; k++) {
                below = below.add(coefficient);
                var exact = new BigDecimal(below.shiftLeft(1))
                        .divide(new BigDecimal(BigInteger.ONE.shiftLeft(n)), MathContext.DECIMAL64)
                        .doubleValue();
                var expected = Math.min(1, exact);
                assertThat(new CountChange(k, n - k).pValue()).isCloseTo(expected, within(1e-13 + 1e-12 * expected));
                coefficient = coefficient.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
            }
        }
    }

    /** Half a million each way: the normal approximation with continuity, 2 Φ(−1.999) = 0.045608. */
    @Test
    void staysExactForLargeCounts() {
        assertThat(new CountChange(499_000, 501_000).pValue()).isCloseTo(0.045608, within(2e-6));
        assertThat(new CountChange(0, 5_000_000).pValue()).isZero();
    }

    @Test
    void tellsChangeFromChance() {
        assertThat(new CountChange(5, 15).isSignificant(0.05)).isTrue();
        assertThat(new CountChange(6, 14).isSignificant(0.05)).isFalse();
    }

    @Test
    void refusesCountsBelowZero() {
        assertThatThrownBy(() -> new CountChange(-1, 2)).hasMessageContaining("-1");
    }
}
