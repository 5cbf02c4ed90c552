package zhiji.science.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationTest {

    @Test
    void scoresByOwnCuts() {
        Rfm.Cuts cuts = new Rfm.Cuts(List.of(30.0, 90.0), List.of(1.0, 5.0), List.of(100.0, 1000.0));
        assertThat(Rfm.of(3, 9, 5000, cuts).code()).isEqualTo("333");
        assertThat(Rfm.of(30, 5, 1000, cuts).code()).isEqualTo("322");
        assertThat(Rfm.of(365, 1, 10, cuts)).isEqualTo(new Rfm(1, 1, 1));
        assertThatThrownBy(() -> new Rfm.Cuts(List.of(2.0, 1.0), List.of(), List.of()))
                .hasMessage("cuts of silenceDays are [2.0, 1.0], must be ascending");
    }

    @Test
    void scoresByQuantilesWithoutDividingTies() {
        double[] days = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] ones = {1, 1, 1, 1, 1, 1, 1, 1, 1, 7};
        Rfm.Cuts cuts = Rfm.Cuts.quantiles(days, ones, days, 5);
        assertThat(Rfm.of(1, 1, 10, cuts)).isEqualTo(new Rfm(5, 1, 5));
        assertThat(Rfm.of(10, 7, 1, cuts)).isEqualTo(new Rfm(1, 5, 1));
        int[] classes = new int[6];
        for (double day : days) {
            classes[Rfm.of(day, 1, day, cuts).monetary()]++;
        }
        assertThat(classes).containsExactly(0, 2, 2, 2, 2, 2);
    }

    @Test
    void findsTheFourKinds() {
        Quadrant.Cut cut = Quadrant.Cut.means(new double[] {1, 9}, new double[] {10, 30});
        assertThat(Quadrant.of(9, 30, cut)).isEqualTo(Quadrant.BOSOM_FRIEND);
        assertThat(Quadrant.of(1, 30, cut).chinese()).isEqualTo("蝴蝶");
        assertThat(Quadrant.of(9, 10, cut)).isEqualTo(Quadrant.BARNACLE);
        assertThat(Quadrant.of(5, 20, cut)).isEqualTo(Quadrant.PASSER_BY);
        assertThat(Quadrant.Cut.medians(new double[] {1, 1, 8}, new double[] {4, 5, 7}))
                .isEqualTo(new Quadrant.Cut(1, 5));
        assertThatThrownBy(() -> Quadrant.Cut.medians(new double[0], new double[0]))
                .hasMessage("number of customers is 0.0, must be positive and finite");
    }

    @ParameterizedTest
    @CsvSource({"200, 5, A", "200, 50, B", "20, 5, C", "20, 50, D", "100, 10, C"})
    void weighsRevenueAgainstCostToServe(double revenue, double cost, ServiceCostClass expected) {
        assertThat(ServiceCostClass.of(revenue, cost, new ServiceCostClass.Cut(100, 10)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, .9, EXPLORATION",
        "1, 0, .5, EXPLORATION",
        "1, 2, .5, BUILD_UP",
        "0, 8, .5, BUILD_UP",
        "4, 5, .5, MATURITY",
        "4, 5, .01, DECLINE",
        "0, 0, .01, DECLINE",
        "9, 1, .5, DECLINE"
    })
    void findsTheStage(int early, int late, double silence, LifeCycleStage expected) {
        assertThat(LifeCycleStage.of(new LifeCycleStage.Evidence(early, late, silence), LifeCycleStage.Rule.DEFAULT))
                .isEqualTo(expected);
    }

    @Test
    void readsTheEvidenceFromTheBase() {
        TransactionLog log = new TransactionLog();
        LocalDate start = LocalDate.of(2026, 1, 1);
        for (int day : new int[] {0, 10, 20, 60, 70, 80, 200}) {
            log.add("a", start.plusDays(day), 1);
        }
        CustomerBase base = log.base(new Window(null, start.plusDays(100), start.plusDays(300), Unit.DAY));
        LifeCycleStage.Evidence evidence = LifeCycleStage.Evidence.of(base, 0, new Nbd(1, 20));
        assertThat(evidence.earlyPurchases()).isEqualTo(2);
        assertThat(evidence.latePurchases()).isEqualTo(3);
        assertThat(evidence.silenceProbability()).isCloseTo(Math.pow(100.0 / 120, 6), within(1e-14));
    }

    @Test
    void countsMigration() {
        List<Quadrant> before = List.of(Quadrant.PASSER_BY, Quadrant.PASSER_BY, Quadrant.BUTTERFLY);
        List<Quadrant> after = List.of(Quadrant.PASSER_BY, Quadrant.BOSOM_FRIEND, Quadrant.BOSOM_FRIEND);
        Migration<Quadrant> migration = Migration.of(before, after, List.of(Quadrant.values()));
        assertThat(migration.count(Quadrant.BUTTERFLY, Quadrant.BOSOM_FRIEND)).isEqualTo(1);
        assertThat(migration.share(Quadrant.PASSER_BY, Quadrant.BOSOM_FRIEND)).isEqualTo(.5);
        assertThat(migration.share(Quadrant.BARNACLE, Quadrant.BARNACLE)).isNaN();
        assertThatThrownBy(() -> Migration.of(before, List.of(), List.of(Quadrant.values())))
                .hasMessage("before has 3 entries, after has 0");
    }
}
