package zhiji.science.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "山西煤业, shan xi mei ye",
        "重庆银行, chong qing yin hang",
        "重型机械, zhong xing ji xie",
        "长沙音乐厅, chang sha yin yue ting",
        "厦门大厦, xia men da sha",
        "绿色女装, lv se nv zhuang",
        "ABC2上海, abc2 shang hai",
        "番禺（区）, pan yu qu",
        "蚌埠会计, beng bu kuai ji"
    })
    void readsCompanyAndPlaceNames(String text, String expected) {
        assertThat(String.join(" ", Pinyin.syllables(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"单雄信, shan xiong xin", "曾国藩, zeng guo fan", "仇英, qiu ying", "尉迟恭, yu chi gong", "王建国, wang jian guo"})
    void readsSurnames(String name, String expected) {
        assertThat(String.join(" ", Pinyin.ofPerson(name))).isEqualTo(expected);
    }

    @Test
    void joinsAndAbbreviates() {
        assertThat(Pinyin.of("青岛啤酒")).isEqualTo("qingdaopijiu");
        assertThat(Pinyin.initials("银行ATM机")).isEqualTo("yhatmj");
    }

    @Test
    void knowsEverySyllableOnce() {
        assertThat(Pinyin.validSyllables())
                .hasSize(408)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("zhuang", "lv", "er");
        assertThat(Pinyin.isSyllable("shan")).isTrue();
        assertThat(Pinyin.isSyllable("tsing")).isFalse();
        assertThat(Pinyin.isSyllable("")).isFalse();
    }

    @Test
    void cutsRomanisedNames() {
        assertThat(Pinyin.split("baoshan")).containsExactly("bao", "shan");
        assertThat(Pinyin.split("xian")).containsExactly("xian");
        assertThat(Pinyin.split("fangan")).containsExactly("fang", "an");
        assertThat(Pinyin.split("tsingtao")).isEmpty();
    }

    @Test
    void hearsHomophones() {
        assertThat(Pinyin.soundAlike('鑫', '新')).isTrue();
        assertThat(Pinyin.soundAlike('鑫', '华')).isFalse();
        assertThat(Pinyin.soundAlike('a', 'b')).isFalse();
    }
}
