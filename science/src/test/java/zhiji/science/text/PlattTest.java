package zhiji.science.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlattTest {

    @Test
    void findsTheCurveThatMadeTheData() {
        Random random = new Random(5);
        double[] scores = random.doubles(200_000, -3, 3).toArray();
        boolean[] holds = new boolean[scores.length];
        Platt truth = new Platt(-1.7, 0.4);
        for (int i = 0; i < scores.length; i++) {
            holds[i] = random.nextDouble() < truth.probability(scores[i]);
        }

        Platt fitted = Platt.fit(scores, holds);

        // Standard errors of 200,000 draws are about 0.01.
        assertThat(fitted.slope()).isCloseTo(-1.7, within(0.04));
        assertThat(fitted.shift()).isCloseTo(0.4, within(0.04));
    }

    /** Two on each side, perfectly apart: targets are 3/4 and 1/4, so the odds at ±1 are three to one. */
    @Test
    void promisesNoCertaintyFromFourTexts() {
        Platt fitted = Platt.fit(new double[] {1, 1, -1, -1}, new boolean[] {true, true, false, false});

        assertThat(fitted.probability(1)).isCloseTo(0.75, within(1e-5));
        assertThat(fitted.probability(-1)).isCloseTo(0.25, within(1e-5));
    }

    @Test
    void staysWithinZeroAndOne() {
        Platt steep = new Platt(-1e6, 0);

        assertThat(steep.probability(1e6)).isEqualTo(1);
        assertThat(steep.probability(-1e6)).isZero();
        Platt onesided = Platt.fit(new double[] {0.1, 0.2, 0.3}, new boolean[3]);
        assertThat(onesided.probability(0.2)).isBetween(0.0, 0.5);
    }
}
