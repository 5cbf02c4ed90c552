package zhiji.science.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkageTest {

    private static final List<Field> FIELDS = List.of(
            new Field("名称", 0, FieldKind.ORGANISATION),
            new Field("信用代码", 1, FieldKind.CREDIT_CODE),
            new Field("电话", 2, FieldKind.PHONE),
            new Field("地址", 3, FieldKind.ADDRESS));
    private static final String CODE = "9144030071526726XG";
    private static final String OTHER_CODE = "914403001922038216";
    private static final String ADDRESS = "山西省太原市迎泽区并州北路31号";

    /** Three hundred firms, each entered twice with a slip now and then; seeded, so always the same. */
    private static Archive background() {
        var archive = new Archive(FIELDS);
        var random = new SplittableRandom(7);
        String[] trades = {"科技", "商贸", "机械", "食品", "物流", "建材"};
        for (int firm = 0; firm < 300; firm++) {
            String brand = "" + (char) ('一' + random.nextInt(5000)) + (char) ('一' + random.nextInt(5000));
            String name = brand + trades[random.nextInt(trades.length)] + "有限公司";
            String phone = "139" + (10_000_000 + random.nextInt(80_000_000));
            String address = "山西省太原市迎泽区" + brand + "路" + (1 + random.nextInt(300)) + "号";
            archive.add(new String[] {name, "", phone, address});
            archive.add(new String[] {
                random.nextInt(4) == 0 ? brand + "有限公司" : name, "", random.nextInt(5) == 0 ? "" : phone, address
            });
        }
        return archive;
    }

    @Test
    void mergesTheTrioWhenPhoneAndCodeAgree() {
        Archive archive = background();
        int first = archive.size();
        for (String name : List.of("山西煤业", "山西煤矿", "山西煤产品总公司")) {
            archive.add(new String[] {name, CODE, "+86 139-0351-1234", ADDRESS});
        }

        int[] clusters = Linkage.of(archive, LinkageOptions.DEFAULT).clusterOf();

        assertThat(IntStream.range(first, first + 3).map(record -> clusters[record]))
                .containsOnly(first);
    }

    @Test
    void leavesTheTrioApartWithNamesAlone() {
        Archive archive = background();
        int first = archive.size();
        for (String name : List.of("山西煤业", "山西煤矿", "山西煤产品总公司")) {
            archive.add(new String[] {name, "", "", ""});
        }

        int[] clusters = Linkage.of(archive, LinkageOptions.DEFAULT).clusterOf();

        assertThat(IntStream.range(first, first + 3).map(record -> clusters[record]))
                .doesNotHaveDuplicates();
        assertThat(NameComparison.of("山西煤业", "山西煤矿").relation().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(NameComparison.of("山西煤业", "山西煤产品总公司").relation().verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void neverJoinsTwoValidCreditCodes() {
        Archive archive = background();
        int first = archive.size();
        archive.add(new String[] {"华远煤业有限公司", CODE, "13903511234", ADDRESS});
        archive.add(new String[] {"华远煤业有限公司", "", "13903511234", ADDRESS});
        archive.add(new String[] {"华远煤业有限公司", OTHER_CODE, "13903511234", ADDRESS});

        Linkage linkage = Linkage.of(archive, LinkageOptions.DEFAULT);

        assertThat(linkage.clusterOf()[first]).isNotEqualTo(linkage.clusterOf()[first + 2]);
        assertThat(linkage.conflicts()).isPositive();
    }

    @Test
    void keepsBranchesApart() {
        Archive archive = background();
        int first = archive.size();
        archive.add(new String[] {"华远煤业有限公司", "", "13903511234", ADDRESS});
        archive.add(new String[] {"华远煤业有限公司大同分公司", "", "13903511234", ADDRESS});

        int[] clusters = Linkage.of(archive, LinkageOptions.DEFAULT).clusterOf();

        assertThat(clusters[first]).isNotEqualTo(clusters[first + 1]);
    }

    @Test
    void linksByAModelLearntBefore() {
        Linkage learnt = Linkage.of(background(), LinkageOptions.DEFAULT);

        Linkage again = Linkage.of(background(), LinkageOptions.DEFAULT, learnt.model());

        assertThat(again.warnings()).isEmpty();
        assertThat(again.model().fields()).hasSameSizeAs(learnt.model().fields());
        assertThat(IntStream.range(0, 300).filter(firm -> again.clusterOf()[2 * firm + 1] == 2 * firm))
                .hasSizeGreaterThan(290);
    }

    @Test
    void refusesAModelOfOtherFields() {
        assertThatThrownBy(() -> Linkage.of(background(), LinkageOptions.DEFAULT, LinkageModels.persons()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the model compares");
    }

    @Test
    void answersTheSameWhateverTheThreads() {
        Linkage once = Linkage.of(background(), LinkageOptions.DEFAULT);
        Linkage again = Linkage.of(background(), LinkageOptions.DEFAULT);

        assertThat(again.clusterOf()).isEqualTo(once.clusterOf());
        assertThat(again.probabilities()).isEqualTo(once.probabilities());
    }

    @Test
    void explainsAPairAsAWaterfall() {
        Archive archive = background();
        Linkage linkage = Linkage.of(archive, LinkageOptions.DEFAULT);

        Explanation explanation = Explanation.of(archive, linkage.model(), 0, 1);

        double sum = explanation.priorBits()
                + explanation.steps().stream()
                        .mapToDouble(Explanation.Step::bits)
                        .sum();
        assertThat(sum).isCloseTo(explanation.bits(), offset(1e-9));
        assertThat(explanation.steps().get(3).probability()).isEqualTo(explanation.probability());
        assertThat(explanation.verdict(0.95)).isEqualTo(Verdict.MATCH);
        assertThat(explanation.steps().get(3).text(Locale.ENGLISH)).isEqualTo("the same");
        assertThat(explanation.steps().get(1).text(Locale.forLanguageTag("zh-Hant")))
                .isEqualTo("缺少，不作證據");
        assertThat(explanation.steps().get(1).text(Locale.forLanguageTag("zh-Hans")))
                .isEqualTo("缺少，不作证据");
    }

    @Test
    void wordsEveryLevelInThreeLanguages() {
        for (Level level : Level.values()) {
            for (String tag : List.of("zh-Hans", "zh-Hant", "en")) {
                assertThat(ExplanationTexts.of(Locale.forLanguageTag(tag)).get(level.name()))
                        .isNotBlank();
            }
        }
    }
}
