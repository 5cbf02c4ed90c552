package zhiji.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhiji.platform.Money;
import zhiji.platform.PartyId;

/** Regular customers who buy much less, told from those who never bought often. */
class SpendingTest {

    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    private final Retreats.Terms half = new Retreats.Terms(50, 30, Money.of(new BigDecimal("100"), "CNY"));

    @Test
    void beginsOnTheFirstDayOfTheFallThatLasts() {
        var spending = spending(List.of(110, 100, 80, 70, 50, 40), 60);
        var fall = spending.fall(half, LAST.minusDays(30), LAST).orElseThrow();
        assertThat(fall.on())
                .as("the day the purchase 40 days ago left the last 30")
                .isEqualTo(LAST.minusDays(10));
        assertThat(fall.after().amount()).isEqualByComparingTo("0");
        assertThat(fall.before().amount()).isEqualByComparingTo("120");
    }

    @Test
    void isNoNewsIfItBeganBefore() {
        var spending = spending(List.of(110, 100, 80, 70, 50, 40), 60);
        assertThat(spending.fall(half, LAST.minusDays(5), LAST)).isEmpty();
    }

    @Test
    void looksAtRegularCustomersOfSomeSizeAlone() {
        assertThat(spending(List.of(110, 40), 600).fall(half, LAST.minusDays(30), LAST))
                .as("nothing in one of the spans before")
                .isEmpty();
        assertThat(spending(List.of(110, 100, 80, 70, 50, 40), 6).fall(half, LAST.minusDays(30), LAST))
                .as("too little")
                .isEmpty();
        assertThat(spending(List.of(110, 100, 80, 70, 50, 40, 10, 5), 60).fall(half, LAST.minusDays(30), LAST))
                .as("as much as before")
                .isEmpty();
    }

    @Test
    void tellsAmountsAsMoneyIsPaid() {
        var fall = spending(List.of(110, 100, 80, 70, 50), 61).fall(half, LAST.minusDays(30), LAST);
        assertThat(fall.orElseThrow().before().amount()).isEqualTo("101.67");
    }

    private static Spending spending(List<Integer> daysAgo, double amount) {
        return new Spending(
                new PartyId(new UUID(0, 1)),
                daysAgo.stream()
                        .map(ago -> (int) LAST.minusDays(ago).toEpochDay())
                        .toList(),
                IntStream.range(0, daysAgo.size()).mapToObj(one -> amount).toList());
    }
}
