package zhiji.science.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationCheckTest {

    @Test
    void countsAgreementAndSurprise() {
        double[] weights = {0, 2, -2};
        boolean[] same = {true, true, true};

        CalibrationCheck check = CalibrationCheck.of(Calibration.NONE, weights, same);

        // By hand: probabilities 1/2, 4/5 and 1/5.
        assertThat(check.agreement()).isEqualTo(1 / 3.0);
        double bits = (1 + Math.log(5 / 4.0) / Math.log(2) + Math.log(5) / Math.log(2)) / 3;
        assertThat(check.surprise()).isCloseTo(bits, within(1e-12));
    }

    @Test
    void findsLearningWorthwhileWhereWeightsAreTooSure() {
        SplittableRandom random = new SplittableRandom(20_261_122);
        double[] weights = new double[400];
        boolean[] same = new boolean[400];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextDouble(-12, 12);
            // People find much less in the evidence than the weights say, and lean towards different.
            same[i] = random.nextDouble() < new Calibration(0.4, -1).probability(weights[i]);
        }
        CalibrationCheck before = CalibrationCheck.of(Calibration.NONE, weights, same);
        CalibrationCheck after = CalibrationCheck.crossValidated(weights, same, 10, new SplittableRandom(1));

        assertThat(after.surprise()).isLessThan(before.surprise());
        assertThat(after).isEqualTo(CalibrationCheck.crossValidated(weights, same, 10, new SplittableRandom(1)));
    }

    @Test
    void refusesFoldsWithoutDecisions() {
        assertThatThrownBy(() -> CalibrationCheck.crossValidated(
                        new double[] {1}, new boolean[] {true}, 2, new SplittableRandom(1)))
                .hasMessageContaining("2 folds of 1");
    }
}
