package zhiji.science.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({"等了兩個小時還沒到, 等了两个小时还没到", "ＯＫ！！, ok!!", "好好好好好好吃, 好好好吃", "'很  慢　 很慢', 很 慢 很慢", "'', ''"})
    void writesOneSpelling(String typed, String folded) {
        assertThat(FoldedText.of(typed)).hasToString(folded);
    }

    @Test
    void remembersWhereEachCharacterStood() {
        String typed = "\u200b哈哈哈哈哈慢😡了";
        FoldedText folded = FoldedText.of(typed);

        List<String> originals = new ArrayList<>();
        for (int i = 0; i < folded.length(); i++) {
            originals.add(typed.substring(folded.start(i), folded.end(i)));
        }
        assertThat(originals).containsExactly("哈", "哈", "哈哈哈", "慢", "😡", "了");
    }

    @Test
    void tellsEmojiApart() {
        assertThat(FoldedText.of("😡").toString())
                .hasSize(1)
                .isNotEqualTo(FoldedText.of("😀").toString());
        assertThat(FoldedText.of("\ud83d").length()).as("half an emoji").isEqualTo(1);
    }
}
