package zhiji.science.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BasketTest {

    private static Baskets baskets(String... rows) {
        Baskets.Builder builder = new Baskets.Builder();
        for (int row = 0; row < rows.length; row++) {
            for (char item : rows[row].toCharArray()) {
                builder.add("customer " + row, String.valueOf(item));
            }
        }
        return builder.build();
    }

    @Test
    void tabulatesPenetration() {
        List<Baskets.Penetration> table = baskets("ab", "abc", "aa", "d").penetration();
        assertThat(table.get(0).item()).isEqualTo("a");
        assertThat(table.get(0).holders()).isEqualTo(3);
        assertThat(table.get(0).penetration()).isEqualTo(.75);
        assertThat(table.get(0).alsoHold()).containsExactly(1.0, 2 / 3.0, 1 / 3.0, 0.0);
    }

    @Test
    void findsRulesOfTwoAndThree() {
        Baskets baskets = baskets("abc", "abc", "ab", "ac", "bc", "d", "d", "d");
        List<AssociationRule> rules = AssociationRule.find(baskets, new AssociationRule.Search(2, .5, 3));
        AssociationRule pair = rules.stream()
                .filter(rule -> rule.antecedent().equals(List.of("a"))
                        && rule.consequent().equals("b"))
                .findFirst()
                .orElseThrow();
        assertThat(pair.count()).isEqualTo(3);
        assertThat(pair.support()).isEqualTo(3 / 8.0);
        assertThat(pair.confidence()).isEqualTo(.75);
        assertThat(pair.lift()).isEqualTo(1.5);
        double width = 1.959963984540054 * Math.sqrt(1 / 3.0 - 1 / 4.0 - 1 / 4.0 + 2 / 8.0);
        assertThat(pair.liftLow()).isCloseTo(1.5 * Math.exp(-width), within(1e-12));
        assertThat(pair.liftHigh()).isCloseTo(1.5 * Math.exp(width), within(1e-12));
        AssociationRule triple = rules.stream()
                .filter(rule -> rule.antecedent().equals(List.of("a", "b")))
                .findFirst()
                .orElseThrow();
        assertThat(triple.consequent()).isEqualTo("c");
        assertThat(triple.count()).isEqualTo(2);
        assertThat(triple.confidence()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(rules).hasSize(9).isSortedAccordingTo((x, y) -> Double.compare(y.liftLow(), x.liftLow()));
        assertThat(AssociationRule.find(baskets(), new AssociationRule.Search(1, 0, 3)))
                .isEmpty();
    }

    @Test
    void levelWiseSearchFindsWhatBruteForceFinds() {
        Random random = new Random(23);
        String[] rows = new String[200];
        for (int i = 0; i < rows.length; i++) {
            StringBuilder row = new StringBuilder("z");
            for (char item = 'a'; item <= 'h'; item++) {
                row.append(random.nextDouble() < .3 ? String.valueOf(item) : "");
            }
            rows[i] = row.toString();
        }
        List<AssociationRule> rules = AssociationRule.find(baskets(rows), new AssociationRule.Search(5, 0, 4));
        for (AssociationRule rule : rules) {
            int count = 0;
            for (String row : rows) {
                count += row.contains(rule.consequent())
                                && rule.antecedent().stream().allMatch(row::contains)
                        ? 1
                        : 0;
            }
            assertThat(rule.count()).isEqualTo(count).isGreaterThanOrEqualTo(5);
        }
        assertThat(rules).anyMatch(rule -> rule.antecedent().size() == 3);
    }

    @Test
    void recommendsWhatSimilarCustomersTookAndSaysWhy() {
        Recommender recommender = Recommender.of(baskets("ab", "ab", "abx", "cd", "cd", "xc"), 0);
        List<Recommender.Recommendation> best = recommender.recommend(List.of("a"), 2);
        assertThat(best.get(0).item()).isEqualTo("b");
        assertThat(best.get(0).because()).isEqualTo("a");
        assertThat(best.get(0).score()).isCloseTo(1, within(1e-15));
        assertThat(best.get(1).item()).isEqualTo("x");
        assertThat(recommender.recommend(List.of("never seen"), 1).get(0).because())
                .isEmpty();
        assertThat(recommender.recommend(List.of("a", "b", "c", "d", "x"), 3)).isEmpty();
    }

    @Test
    void beatsPopularityWhereTasteExists() {
        Random random = new Random(31);
        Baskets.Builder builder = new Baskets.Builder();
        for (int customer = 0; customer < 600; customer++) {
            int taste = random.nextInt(6);
            for (int k = 0; k < 5; k++) {
                int item = random.nextDouble() < .85 ? taste * 10 + random.nextInt(10) : random.nextInt(60);
                builder.add("customer " + customer, "item " + item);
            }
        }
        Recommender.Evaluation evaluation = Recommender.evaluate(builder.build(), 10, 10, new Random(1));
        assertThat(evaluation.customers()).isGreaterThan(500);
        assertThat(evaluation.hitRate()).isGreaterThan(2 * evaluation.popularityHitRate());
        assertThat(evaluation.ndcg()).isGreaterThan(2 * evaluation.popularityNdcg());
        assertThatThrownBy(() -> Recommender.of(builder.build(), -1)).hasMessageContaining("shrinkage is -1");
    }
}
