package zhiji.science.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    // Winkler (1990), table 2.
    @ParameterizedTest
    @CsvSource({"martha, marhta, 0.961", "dixon, dicksonx, 0.813", "dwayne, duane, 0.840", "abc, xyz, 0"})
    void measuresJaroWinkler(String left, String right, double expected) {
        assertThat(Similarity.jaroWinkler(left, right)).isCloseTo(expected, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({
        "abcd, abdc, 1",
        "abc, abc, 0",
        "abc, abxc, 1",
        "abc, '', 3",
        "13912345678, 13912354678, 1",
        "kitten, sitting, 3"
    })
    void countsEdits(String left, String right, int expected) {
        assertThat(Similarity.distance(left, right, 5)).isEqualTo(expected);
        assertThat(Similarity.distance(right, left, 5)).isEqualTo(expected);
    }

    @Test
    void limitsChangeNothingBelowThem() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            String left = text(random);
            String right = text(random);
            int exact = Similarity.distance(left, right, 20);
            for (int limit = 1; limit <= 3; limit++) {
                assertThat(Similarity.distance(left, right, limit))
                        .as("%s %s within %d", left, right, limit)
                        .isEqualTo(Math.min(exact, limit + 1));
            }
        }
    }

    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        int length = random.nextInt(7);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }
}
