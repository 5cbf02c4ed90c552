package zhiji.science.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAcceptanceTest {

    /** Kinds that names alone cannot decide; only they may be left to a person. */
    private static final Set<String> UNDECIDABLE = Set.of(
            "user_example_same_customer",
            "short_form_region_dropped_common_brand_needs_other_field",
            "short_form_region_and_orgform_dropped",
            "homophone_real_other_company",
            "near_homophone_other_company",
            "renamed_predecessor_needs_history",
            "person_homophone_other_phone");

    @Test
    void decidesTheReferencePairs() {
        for (String line :
                SharedData.lines("zh_company_pairs.csv").stream().skip(1).toList()) {
            String[] pair = line.split(",", -1);
            NameComparison comparison = NameComparison.of(pair[0], pair[1]);
            Verdict verdict = comparison.relation().verdict();
            Verdict wanted = pair[2].equals("1") ? Verdict.MATCH : Verdict.DIFFERENT;
            if (verdict == Verdict.REVIEW) {
                assertThat(UNDECIDABLE).as(line).contains(pair[3]);
            } else {
                assertThat(verdict).as("%s: %s", line, comparison).isEqualTo(wanted);
            }
        }
    }

    @Test
    void readsTheBrandsOfTheReferenceNames() {
        int right = 0;
        int found = 0;
        int real = 0;
        for (String line : SharedData.lines("zh_company_brand_truth.txt")) {
            String[] parts = line.strip().split("\\s+", -1);
            String truth = parts.length > 1 ? TextNormal.key(parts[1]) : "";
            String brand = CompanyName.parse(parts[0]).brand();
            right += !truth.isEmpty() && brand.equals(truth) ? 1 : 0;
            found += brand.isEmpty() ? 0 : 1;
            real += truth.isEmpty() ? 0 : 1;
        }
        assertThat((double) right / found).as("precision").isGreaterThanOrEqualTo(0.97);
        assertThat((double) right / real).as("recall").isGreaterThanOrEqualTo(0.967);
    }

    @Test
    void placesTheReferenceAddresses() {
        List<String> lines = SharedData.lines("zh_address_pairs.tsv");
        double right = 0;
        double found = 0;
        double real = 0;
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            boolean same = !parts[2].strip().equals("0");
            boolean taken = AddressComparison.of(parts[0], parts[1]).score() >= AddressComparison.SAME_PLACE;
            right += same && taken ? 1 : 0;
            found += taken ? 1 : 0;
            real += same ? 1 : 0;
        }
        assertThat(2 * right / (found + real)).as("F1 of exact or partial").isGreaterThan(0.66);
    }

    @ParameterizedTest
    @CsvSource({
        "中国农业银行股份有限公司, 中国农业银行股份有限公司长沙分行, UNIT_OF",
        "恒远工程公司第一分公司, 恒远工程公司第二分公司, OTHER_UNIT",
        "市第一中学, 市第二中学, OTHER_NUMBER",
        "苏州瑞捷电子有限公司, 无锡瑞捷电子有限公司, OTHER_REGION",
        "苏州瑞捷电子有限公司, 苏州瑞捷电子股份有限公司, OTHER_FORM",
        "苏州瑞捷电子有限公司, 苏州瑞捷电子有限责任公司, SAME_PARTS",
        "苏州瑞捷电子有限公司, 苏州市瑞捷电子公司, SAME_PARTS",
        "苏州瑞捷集团有限公司, 苏州瑞捷集团有限公司子公司, UNIT_OF",
        "测试, 苏州瑞捷电子有限公司, PLACEHOLDER",
        "贵州茅台酒业有限公司, Moutai Distillery Co Ltd, TRANSLATED"
    })
    void namesTheRelation(String left, String right, NameRelation relation) {
        assertThat(NameComparison.of(left, right).relation()).isEqualTo(relation);
        assertThat(NameComparison.of(right, left).relation())
                .as("the other way")
                .isEqualTo(relation);
    }
}
