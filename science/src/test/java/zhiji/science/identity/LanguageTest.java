package zhiji.science.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "太原市晋泰煤业有限公司, 140100, 晋泰, 煤业, 有限公司, ''",
        "西门子（中国）有限公司, 0, 西门子, '', 有限公司, ''",
        "顺达物流（上海）分公司, 0, 顺达, 物流, '', 上海分公司",
        "中铁十二局集团有限公司第三工程有限公司, 0, 中铁十二局, '', 集团, 3公司",
        "四川省成都市武侯区蜀香餐饮服务有限公司, 510107, 蜀香, 餐饮服务, 有限公司, ''",
        "Tsingtao Brewery Co. Ltd., 0, tsingtao, 啤酒, 有限公司, ''"
    })
    void readsCompanyNames(String name, int division, String brand, String trade, String form, String unit) {
        CompanyName read = CompanyName.parse(name);
        assertThat(read.region().code()).isEqualTo(division);
        assertThat(List.of(read.brand(), read.trade(), read.form(), read.unit()))
                .containsExactly(brand, trade, form, unit);
    }

    @ParameterizedTest
    @CsvSource({
        "四川省达州市宣汉县迎泽街22号2637室, 511722, 迎泽街, 22",
        "襄樊市樊城区人民路5号, 420606, 人民路, 5",
        "北京市朝阳区建国路88号, 110105, 建国路, 88",
        "鼓楼区黑龙江路十二巷1栋, 990000, 黑龙江路, ''"
    })
    void readsAddresses(String typed, int division, String road, String number) {
        Address address = Address.parse(typed);
        assertThat(address.region().code()).isEqualTo(division);
        assertThat(address.road()).isEqualTo(road);
        assertThat(address.number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"李总, 李, '', 总", "欧阳女士, 欧阳, '', 女士", "王建国, 王, 建国, ''", "Smith, '', smith, ''"})
    void readsPersons(String typed, String surname, String given, String title) {
        assertThat(PersonName.parse(typed)).isEqualTo(new PersonName(surname, given, title));
    }

    @ParameterizedTest
    @CsvSource({
        "+86 139-1234-5678, +8613912345678",
        "1391234 5678, +8613912345678",
        "010-62781234, +861062781234",
        "+1 650 253 0000, +16502530000",
        "12-34, 1234",
        "无, ''"
    })
    void normalisesPhones(String typed, String normal) {
        assertThat(Phone.normal(typed)).isEqualTo(normal);
    }

    @Test
    void agreesOnNestedDivisionsOnly() {
        assertThat(Division.agree(140000, 140100)).isTrue();
        assertThat(Division.agree(140100, 140105)).isTrue();
        assertThat(Division.agree(140100, 140200)).isFalse();
        assertThat(Division.agree(0, 140200)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"中铁十二局三公司, '12,3'", "上海市第九人民医院, 9", "第二十一中学, 21", "三星电子, ''", "一百零五中学, 105"})
    void countsSisters(String name, String ordinals) {
        assertThat(String.join(",", Ordinals.of(name))).isEqualTo(ordinals);
    }

    @Test
    void learnsFromDecisions() {
        double[] weights = new double[400];
        boolean[] same = new boolean[400];
        var random = new SplittableRandom(5);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = -10 + 20 * random.nextDouble();
            // Reviewers see half as much in a bit, and ask for three bits more.
            same[i] = random.nextDouble() < 1 / (1 + Math.exp(-Math.log(2) * (0.5 * weights[i] - 3)));
        }
        Calibration learnt = Calibration.learn(weights, same);
        assertThat(learnt.slope()).isBetween(0.35, 0.75);
        assertThat(learnt.shift()).isBetween(-4.0, -2.0);
        assertThat(Calibration.learn(new double[0], new boolean[0])).isEqualTo(Calibration.NONE);
    }
}
