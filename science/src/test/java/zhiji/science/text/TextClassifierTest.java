package zhiji.science.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextClassifierTest {

    private static final TextClassifier THREE =
            TextClassifier.train(TextFixtures.complaints(60, 1), TrainingOptions.STANDARD);
    private static final TextClassifier TWO =
            TextClassifier.train(TextFixtures.twoLabels(60, 1), TrainingOptions.STANDARD);

    @Test
    void suggestsWhatItLearnt() {
        assertThat(THREE.classify("师傅，等了两个多小时了").label()).isEqualTo("慢");
        assertThat(THREE.classify("湯都是冷的").label()).isEqualTo("凉");
        assertThat(TWO.classify("客服态度恶劣").label()).isEqualTo("人");
        assertThat(TWO.classify("米饭冰凉").label()).isEqualTo("物");
    }

    @Test
    void givesEachLabelItsShare() {
        for (String text : List.of("", "等了两个小时", "hello", "态度很差，菜凉了", "。".repeat(10_000))) {
            for (TextClassifier classifier : List.of(TWO, THREE)) {
                List<Suggestion.Choice> choices = classifier.classify(text).choices();
                assertThat(choices)
                        .extracting(Suggestion.Choice::label)
                        .containsExactlyInAnyOrderElementsOf(classifier.labels());
                assertThat(choices.stream()
                                .mapToDouble(Suggestion.Choice::probability)
                                .sum())
                        .isCloseTo(1, within(1e-12));
                assertThat(choices).isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
            }
        }
    }

    @Test
    void explainsItsScoreInFull() {
        String text = "等等等等等等了兩個小時😡，態度很差";
        for (TextClassifier classifier : List.of(TWO, THREE)) {
            for (String label : classifier.labels()) {
                double parts = classifier.explain(text, label).stream()
                        .mapToDouble(Evidence::weight)
                        .sum();
                assertThat(parts + classifier.bias(label)).isCloseTo(classifier.score(text, label), within(1e-6));
            }
        }
    }

    @Test
    void marksTheCharactersThatSpoke() {
        String text = "谢谢师傅，不过米饭冰凉";
        List<Evidence> marks = Evidence.strongest(THREE.explain(text, "凉"), 1);

        assertThat(marks)
                .singleElement()
                .satisfies(mark -> assertThat("米饭冰凉").contains(text.substring(mark.start(), mark.end())));
        assertThat(THREE.explain("没见过的字：麤", "凉")).allMatch(part -> part.weight() <= 0.5);
    }

    @Test
    void marksNoCharacterTwice() {
        List<Evidence> marks = Evidence.strongest(THREE.explain("等了两个小时，还没送到，送得太慢", "慢"), 10);

        assertThat(marks).hasSizeGreaterThan(1);
        for (int i = 1; i < marks.size(); i++) {
            assertThat(marks.get(i).start())
                    .isGreaterThanOrEqualTo(marks.get(i - 1).end());
        }
    }

    @Test
    void learnsTheSameTwice() {
        byte[] again =
                ClassifierFile.write(TextClassifier.train(TextFixtures.complaints(60, 1), TrainingOptions.STANDARD));

        assertThat(again).isEqualTo(ClassifierFile.write(THREE));
    }

    @Test
    void refusesWhatTeachesNothing() {
        LabelledTexts alike = LabelledTexts.of(List.of("好", "很好"), List.of("1", "1"));

        assertThatThrownBy(() -> TextClassifier.train(alike, TrainingOptions.STANDARD))
                .isInstanceOf(Refusal.class)
                .hasMessage("All 2 texts have the same label; two are needed to tell apart.");
        assertThatThrownBy(() -> LabelledTexts.of(List.of("好"), Collections.nCopies(2, "1")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> THREE.score("好", "好")).hasMessageContaining("There is no label '好'");
    }

    @Test
    void copesWithALabelMetOnce() {
        LabelledTexts rare = LabelledTexts.of(List.of("慢慢慢", "太慢了", "冷了"), List.of("慢", "慢", "凉"));

        assertThat(TextClassifier.train(rare, TrainingOptions.STANDARD)
                        .classify("太慢了")
                        .label())
                .isEqualTo("慢");
    }
}
