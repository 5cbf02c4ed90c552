package zhiji.science.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextNormalTest {

    @ParameterizedTest
    @CsvSource({
        "ＡＢＣ（上海）贸易有限公司, abc(上海)贸易有限公司",
        "東莞市萬豐電子廠, 东莞市万丰电子厂",
        "'  北京 华鑫　科技 ', 北京华鑫科技",
        "'HUAWEI   Technologies CO LTD', huawei technologies co ltd",
        "华鑫【集团】, 华鑫(集团)",
        "王建囯, 王建国"
    })
    void foldsToOneSpelling(String typed, String normal) {
        assertThat(TextNormal.of(typed)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({"南京苏宁易购有限公司·, 南京苏宁易购有限公司", "Baoshan Iron & Steel Co. Ltd., baoshanironsteelcoltd", "'（）- ', ''"})
    void keepsOnlyWhatCompares(String typed, String key) {
        assertThat(TextNormal.key(typed)).isEqualTo(key);
    }
}
