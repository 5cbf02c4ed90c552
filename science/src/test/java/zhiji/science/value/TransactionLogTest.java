package zhiji.science.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransactionLogTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void preparesTheCdnowSampleExactly() {
        CustomerBase base = Cdnow.BASE;
        Histories histories = base.histories();
        assertThat(base.size()).isEqualTo(2357);
        assertThat(histories.repeatPurchases()).isEqualTo(2457);
        assertThat(histories.zeroRepeatCustomers()).isEqualTo(1411);
        assertThat(rows(base).mapToDouble(histories::recency).sum()).isCloseTo(16135.571429, within(1e-6));
        assertThat(rows(base).mapToDouble(histories::age).average().orElseThrow())
                .isCloseTo(32.71586157, within(1e-8));
        assertThat(rows(base).map(base::holdoutPurchases).sum()).isEqualTo(1882);
        assertThat(base.holdoutLength()).isEqualTo(39);
        int[] bins = new int[8];
        rows(base).forEach(i -> bins[Math.min(7, histories.frequency(i))]++);
        assertThat(bins).containsExactly(1411, 439, 214, 100, 62, 38, 29, 64);
    }

    @Test
    void preparesSingleCustomersExactly() {
        assertRow("0001", 2, 30.428571, 38.857143, 22.345);
        assertRow("0002", 1, 1.714286, 38.857143, 11.77);
        assertRow("0003", 0, 0, 38.857143, 0);
        assertRow("0006", 7, 29.428571, 38.857143, 73.74);
        assertRow("1516", 26, 30.857143, 31, Double.NaN);
        assertRow("0157", 29, 37.714286, 38, Double.NaN);
    }

    @Test
    void describesMeanSpend() {
        double[] means = Arrays.stream(Cdnow.meanSpend(Cdnow.BASE))
                .filter(m -> m > 0)
                .sorted()
                .toArray();
        double mean = Arrays.stream(means).average().orElseThrow();
        double variance = Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / (means.length - 1);
        assertThat(means).hasSize(946);
        assertThat(mean).isCloseTo(35.0778475, within(1e-6));
        assertThat(Math.sqrt(variance)).isCloseTo(30.283506, within(1e-6));
        assertThat(means[0]).isCloseTo(2.99, within(1e-9));
        assertThat((means[472] + means[473]) / 2).isCloseTo(27.4975, within(1e-9));
        assertThat(means[945]).isCloseTo(299.6338095, within(1e-6));
    }

    @Test
    void mergesPurchasesOfOneDayInAnyOrder() {
        TransactionLog log = new TransactionLog();
        log.add("甲", START.plusDays(10), 5);
        log.add("甲", START, 1);
        log.add("甲", START.plusDays(10), 7);
        CustomerBase base = log.base(Window.all(Unit.DAY));
        assertThat(base.histories().get(0)).isEqualTo(new History(1, 10, 10));
        assertThat(base.meanSpend(0)).isEqualTo(12);
        assertThat(base.totalSpend(0)).isEqualTo(13);
        assertThat(base.repeatDates(0)).containsExactly(START.plusDays(10));
    }

    @Test
    void takesReturnsFromTheLatestPurchases() {
        TransactionLog log = new TransactionLog();
        log.add("a", START, 10);
        log.add("a", START.plusDays(5), 20);
        log.add("a", START.plusDays(6), 30);
        log.add("a", START.plusDays(8), -35);
        log.add("b", START, 10);
        log.add("b", START.plusDays(1), -10);
        log.add("c", START, 10);
        log.add("c", START, -10);
        log.add("c", START.plusDays(3), 0);
        CustomerBase base = log.base(new Window(null, START.plusDays(8), null, Unit.DAY));
        assertThat(base.size()).isEqualTo(2);
        assertThat(base.customer(0)).isEqualTo("a");
        assertThat(base.histories().get(0)).isEqualTo(new History(1, 5, 8));
        assertThat(base.meanSpend(0)).isCloseTo(15, within(1e-12));
        assertThat(base.customer(1)).isEqualTo("c");
        assertThat(base.histories().get(1)).isEqualTo(new History(0, 0, 5));
    }

    @Test
    void keepsTheObservationFreeOfTheHoldout() {
        TransactionLog log = new TransactionLog();
        log.add("a", START, 10);
        log.add("a", START.plusDays(7), 20);
        log.add("a", START.plusDays(20), -20);
        log.add("a", START.plusDays(25), 5);
        log.add("late", START.plusDays(25), 5);
        CustomerBase base = log.base(new Window(null, START.plusDays(14), START.plusDays(28), Unit.WEEK));
        assertThat(base.size()).isEqualTo(1);
        assertThat(base.histories().get(0)).isEqualTo(new History(1, 1, 2));
        assertThat(base.holdoutPurchases(0)).isEqualTo(1);
        assertThat(base.holdoutSpend(0)).isEqualTo(5);
    }

    @Test
    void ignoresWhatWasBeforeTheWindow() {
        TransactionLog log = new TransactionLog();
        log.add("a", START.minusYears(1), 10);
        log.add("a", START, 20);
        log.add("gone", START.minusYears(1), 10);
        CustomerBase base = log.base(new Window(START, START.plusDays(70), null, Unit.WEEK));
        assertThat(base.size()).isEqualTo(1);
        assertThat(base.histories().get(0)).isEqualTo(new History(0, 0, 10));
    }

    @Test
    void refusesWhatIsNoLog() {
        TransactionLog log = new TransactionLog();
        assertThatThrownBy(() -> log.base(Window.all(Unit.DAY))).hasMessage("the log has no transactions");
        assertThatThrownBy(() -> log.add("a", START, Double.NaN))
                .hasMessage("the amount of customer a on 2026-01-01 is NaN");
        assertThatThrownBy(() -> new Window(START, START.minusDays(1), null, Unit.DAY))
                .hasMessageContaining("before it begins");
        assertThatThrownBy(() -> new Window(null, START, START, Unit.DAY)).hasMessageContaining("hold-out");
    }

    private static void assertRow(String customer, int frequency, double recency, double age, double meanSpend) {
        int row = rows(Cdnow.BASE)
                .filter(i -> Cdnow.BASE.customer(i).equals(customer))
                .findFirst()
                .orElseThrow();
        History history = Cdnow.BASE.histories().get(row);
        assertThat(history.frequency()).isEqualTo(frequency);
        assertThat(history.recency()).isCloseTo(recency, within(1e-6));
        assertThat(history.age()).isCloseTo(age, within(1e-6));
        if (!Double.isNaN(meanSpend)) {
            assertThat(Cdnow.BASE.meanSpend(row)).isCloseTo(meanSpend, within(.0051));
        }
    }

    private static IntStream rows(CustomerBase base) {
        return IntStream.range(0, base.size());
    }
}
