package zhiji.science.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GramsTest {

    @Test
    void countsTheEdgesButNotAlone() {
        List<String> seen = new ArrayList<>();
        FoldedText text = FoldedText.of("很好吃");

        Grams.visit(text, 2, (gram, from, to) -> seen.add(text.toString().substring(from, to)));

        assertThat(seen).containsExactly("很", "很", "很好", "好", "好吃", "吃", "吃");
    }

    @Test
    void beginsNoRunWithAMark() {
        List<String> seen = new ArrayList<>();
        FoldedText text = FoldedText.of("好，吃");

        Grams.visit(text, 3, (gram, from, to) -> seen.add(text.toString().substring(from, to)));

        assertThat(seen).contains("好,", "好,吃", ",").doesNotContain(",吃");
    }

    @Test
    void givesEachRunANumberOfItsOwn() {
        Set<Long> numbers = new HashSet<>();
        Set<String> runs = new HashSet<>();
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            String characters = random.ints(20, 0, 30)
                    .mapToObj(i -> String.valueOf((char) (i % 2 == 0 ? '一' + i : '가' + i)))
                    .collect(Collectors.joining());
            FoldedText text = FoldedText.of(characters);
            String edged = "^" + text + "$";
            for (int from = 0; from < edged.length(); from++) {
                for (int to = from + 1; to <= Math.min(edged.length(), from + 4); to++) {
                    runs.add(edged.substring(from, to));
                }
            }
            Grams.visit(text, 4, (gram, from, to) -> numbers.add(gram));
        }
        runs.removeAll(Set.of("^", "$"));

        assertThat(numbers).hasSameSizeAs(runs);
    }

    @Test
    void forgetsRareRunsOnlyWhenThereAreTooMany() {
        GramIndex.Counts all = new GramIndex.Counts(3, 1 << 20);
        GramIndex.Counts few = new GramIndex.Counts(3, 1_000);
        for (int i = 0; i < 40_000; i++) {
            FoldedText text = FoldedText.of("好" + (char) ('가' + i % 10_000));
            all.add(text);
            few.add(text);
        }

        assertThat(all.index(2).size()).as("好, ^好 and five for each of 10,000").isEqualTo(50_002);
        assertThat(few.index(39_999).find('好')).isNotNegative();
    }
}
