package zhiji.science.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Branches, shops and subsidiaries are told from strangers and from sisters. */
class LineageTest {

    @ParameterizedTest
    @CsvSource({
        "华远煤业有限公司大同分公司, 华远煤业有限公司, BRANCH",
        "山西华远煤业有限公司大同分公司, 山西华远煤业有限公司, BRANCH",
        "山西华远煤业有限公司大同分公司, 山西华远集团有限公司, BRANCH",
        "华远物流有限公司, 华远集团有限公司, SUBSIDIARY",
        "太原华远商贸有限公司, 山西华远控股集团有限公司, SUBSIDIARY",
        "山西煤业集团有限公司大同分公司, 山西煤业集团有限公司, BRANCH",
    })
    void standsUnderTheOther(String below, String above, Lineage expected) {
        assertEquals(Optional.of(expected), Lineage.of(CompanyName.parse(below), CompanyName.parse(above)));
    }

    @ParameterizedTest
    @CsvSource({
        "华远煤业有限公司, 华远煤业有限公司大同分公司",
        "华远煤业有限公司大同分公司, 华远煤业有限公司太原分公司",
        "华远煤业有限公司, 华远物流有限公司",
        "广东华远煤业有限公司广州分公司, 山西华远煤业有限公司",
        "晋泰煤业有限公司大同分公司, 华远煤业有限公司",
        "山西煤业有限公司大同分公司, 山西煤业集团有限公司",
        "中铁十二局集团有限公司第三分公司, 中铁十一局集团有限公司",
    })
    void standsApart(String one, String other) {
        assertEquals(Optional.empty(), Lineage.of(CompanyName.parse(one), CompanyName.parse(other)));
    }
}
