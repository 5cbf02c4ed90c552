package zhiji.science.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhiji.science.text.CrossValidation.LabelQuality;

class CrossValidationTest {

    /** 6 rightly given, 8 given, 10 real: precision 6/8, recall 6/10, F1 2·6/18. */
    @Test
    void countsAsTheTextbookDoes() {
        assertThat(LabelQuality.of(6, 8, 10)).isEqualTo(new LabelQuality(0.75, 0.6, 2.0 / 3));
        assertThat(LabelQuality.of(0, 0, 3)).isEqualTo(new LabelQuality(0, 0, 0));
    }

    @Test
    void tellsWhatCanBeTold() {
        CrossValidation quality =
                CrossValidation.of(TextFixtures.complaints(80, 2).withoutDuplicates(), 5, TrainingOptions.STANDARD);

        assertThat(quality.accuracy()).isGreaterThan(0.97);
        assertThat(quality.perClass()).containsOnlyKeys("慢", "凉", "态度");
        assertThat(quality.macroF1()).isGreaterThan(0.97);
    }

    /** Labels dealt at random: the classifier may not find more than the larger share, or a text has leaked. */
    @Test
    void findsNothingInNoise() {
        LabelledTexts texts = TextFixtures.complaints(200, 3).withoutDuplicates();
        LabelledTexts noise = LabelledTexts.of(
                IntStream.range(0, texts.size()).mapToObj(texts::text).toList(),
                IntStream.range(0, texts.size())
                        .mapToObj(i -> String.valueOf(texts.text(i).hashCode() >>> 7 & 1))
                        .toList());

        CrossValidation quality = CrossValidation.of(noise, 5, TrainingOptions.STANDARD);

        // 600 texts: two standard errors are 0.04.
        assertThat(quality.accuracy()).isBetween(0.42, 0.58);
        assertThat(quality.calibrationError()).isLessThan(0.1);
    }

    @Test
    void keepsSharesInEveryFold() {
        int[] labelOf = IntStream.range(0, 1_003).map(i -> i % 10 == 0 ? 1 : 0).toArray();
        Folds folds = Folds.of(labelOf, 5, 9);

        for (int fold = 0; fold < 5; fold++) {
            assertThat(folds.inside(fold).length).isBetween(200, 201);
            assertThat(IntStream.of(folds.inside(fold)).map(i -> labelOf[i]).sum())
                    .isBetween(20, 21);
            assertThat(folds.outside(fold))
                    .doesNotContain(folds.inside(fold))
                    .hasSize(1_003 - folds.inside(fold).length);
        }
        assertThat(folds.inside(0)).isEqualTo(Folds.of(labelOf, 5, 9).inside(0));
        assertThat(folds.inside(0)).isNotEqualTo(Folds.of(labelOf, 5, 10).inside(0));
    }

    @Test
    void countsATextOnce() {
        LabelledTexts twice = LabelledTexts.of(List.of("好", "差", "好", "好"), List.of("1", "0", "1", "0"));

        LabelledTexts once = twice.withoutDuplicates();

        assertThat(once.size()).isEqualTo(2);
        assertThat(once.label(0)).as("the first stands").isEqualTo("1");
    }

    @Test
    void needsATextForEachFold() {
        LabelledTexts texts = LabelledTexts.of(List.of("好", "差"), List.of("1", "0"));

        assertThatThrownBy(() -> CrossValidation.of(texts, 3, TrainingOptions.STANDARD))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("3 folds of 2 texts");
    }

    @Test
    void needsTwoTextsOfTwoLabels() {
        LabelledTexts texts = LabelledTexts.of(List.of("好", "很好", "真好", "差"), List.of("1", "1", "1", "0"));

        assertThatThrownBy(() -> CrossValidation.of(texts, 2, TrainingOptions.STANDARD))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Fewer than two labels have two texts or more");
    }
}
