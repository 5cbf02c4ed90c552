package zhiji.science.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviews of food delivery that lie beside the repository and are not part of it; skipped without them. */
class TextAcceptanceTest {

    /** Linear SVM of scikit-learn on tf-idf of one to three characters: 0.9028 and 0.9287. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2026})
    void isBetterThanTheUsualLinearModel(long seed) throws IOException {
        LabelledTexts reviews = reviews().withoutDuplicates();

        CrossValidation quality = CrossValidation.of(reviews, 5, TrainingOptions.STANDARD.withSeed(seed));

        assertThat(reviews.size()).isEqualTo(11_980);
        assertThat(quality.accuracy()).isGreaterThanOrEqualTo(0.905);
        assertThat(quality.perClass())
                .hasEntrySatisfying("0", negative -> assertThat(negative.f1()).isGreaterThanOrEqualTo(0.93));
        assertThat(quality.calibrationError()).isLessThan(0.02);
    }

    private static LabelledTexts reviews() throws IOException {
        Path path = Path.of("..", "..", "shared", "data", "text", "waimai_10k.csv");
        assumeTrue(Files.exists(path), () -> "skipped: the reference data " + path + " is not here");
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (String line : Files.readAllLines(path).stream().skip(1).toList()) {
            String review = line.substring(2).strip();
            boolean quoted = review.startsWith("\"");
            texts.add((quoted ? review.substring(1, review.length() - 1).replace("\"\"", "\"") : review).strip());
            labels.add(line.substring(0, 1));
        }
        return LabelledTexts.of(texts, labels);
    }
}
