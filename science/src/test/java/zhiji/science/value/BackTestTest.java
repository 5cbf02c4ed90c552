package zhiji.science.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The hold-out of the CDNOW sample as in the BTYD walkthrough and by CLVTools. */
class BackTestTest {

    private static final CountingModel BG =
            BgNbd.fit(Cdnow.BASE.histories(), FitOptions.DEFAULT).model();
    private static final CountingModel PARETO =
            ParetoNbd.fit(Cdnow.BASE.histories(), FitOptions.DEFAULT).model();
    private static final CountingModel MBG =
            MbgNbd.fit(Cdnow.BASE.histories(), FitOptions.DEFAULT).model();

    @Test
    void measuresErrors() {
        assertErrors(BG, 1653.4087, 1917.2777, .78545423, 1.60798201);
        assertErrors(PARETO, 1665.5131, 1051.8753, .75452338, 1.602848);
        assertErrors(MBG, 1576.7283, 1057.6362, .76477895, 1.60718266);
    }

    private static void assertErrors(CountingModel model, double expected, double alive, double mae, double rmse) {
        BackTest test = BackTest.of(model, Cdnow.BASE);
        assertThat(test.actual()).isEqualTo(1882);
        assertThat(test.expected()).isCloseTo(expected, within(.3));
        assertThat(IntStream.range(0, Cdnow.BASE.size())
                        .mapToDouble(i ->
                                model.probabilityAlive(Cdnow.BASE.histories().get(i)))
                        .sum())
                .isCloseTo(alive, within(.3));
        assertThat(test.meanAbsoluteError()).isCloseTo(mae, within(1e-4));
        assertThat(test.rootMeanSquareError()).isCloseTo(rmse, within(1e-4));
    }

    @Test
    void groupsByFrequency() {
        double[] actual = {.236712, .697039, 1.392523, 1.56, 2.532258, 2.947368, 3.862069, 6.359375};
        double[] pareto = {.138447, .599471, 1.195837, 1.713843, 2.398308, 2.907208, 3.818559, 6.403067};
        double[] bg = {.225087, .523131, 1.044134, 1.520280, 2.163866, 2.653846, 3.504042, 6.157191};
        List<BackTest.FrequencyClass> byPareto = BackTest.of(PARETO, Cdnow.BASE).byFrequency();
        List<BackTest.FrequencyClass> byBg = BackTest.of(BG, Cdnow.BASE).byFrequency();
        for (int x = 0; x < 8; x++) {
            assertThat(byPareto.get(x).meanActual()).isCloseTo(actual[x], within(1e-6));
            assertThat(byPareto.get(x).meanExpected()).isCloseTo(pareto[x], within(.002));
            assertThat(byBg.get(x).meanExpected()).isCloseTo(bg[x], within(.002));
        }
    }

    @Test
    void tracksRepeatPurchases() {
        double[] bg = {1312.458, 1387.346, 1460.392, 1531.713, 1601.418, 1669.6};
        double[] pareto = {1308.856, 1385.275, 1459.923, 1532.906, 1604.32, 1674.253};
        double[] actual = {1359, 1414, 1484, 1517, 1573, 1672};
        List<BackTest.TrackingPoint> byBg = BackTest.tracking(BG, Cdnow.BASE, 1);
        List<BackTest.TrackingPoint> byPareto = BackTest.tracking(PARETO, Cdnow.BASE, 1);
        assertThat(byBg).hasSize(77);
        for (int week = 20; week <= 25; week++) {
            assertThat(byBg.get(week - 1).cumulativeActual()).isEqualTo(actual[week - 20]);
            assertThat(byBg.get(week - 1).cumulativeExpected()).isCloseTo(bg[week - 20], within(.1));
            assertThat(byPareto.get(week - 1).cumulativeExpected()).isCloseTo(pareto[week - 20], within(.1));
        }
    }

    @Test
    void needsAHoldout() {
        CustomerBase base = Cdnow.log().base(Window.all(Unit.WEEK));
        assertThatThrownBy(() -> BackTest.of(BG, base)).hasMessageContaining("no hold-out");
    }

    @Test
    void measuresCalibration() {
        BackTest test = BackTest.of(new int[] {0, 1}, new int[] {1, 2}, new double[] {2, 4});
        assertThat(test.calibration()).isCloseTo(.5, within(1e-15));
        assertThat(test.meanAbsoluteError()).isEqualTo(1.5);
    }
}
