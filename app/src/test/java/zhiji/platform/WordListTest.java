package zhiji.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordListTest {

    @Test
    void readsWhatPeopleWrite() {
        assertThat(WordList.read("VIP、老客户， 新 ;a\nb")).containsExactly("VIP", "老客户", "新", "a", "b");
        assertThat(WordList.read("\"a;b\"; c; 12\"屏")).containsExactly("a;b", "c", "12\"屏");
        assertThat(WordList.read(" ;; ")).isEmpty();
    }

    @Test
    void readsBackWhateverItWrote() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var letters = "a老;,\"、 '\n";
        for (var round = 0; round < 2_000; round++) {
            var words = IntStream.range(0, random.nextInt(4))
                    .mapToObj(word -> word
                            + IntStream.range(0, random.nextInt(4))
                                    .mapToObj(at -> String.valueOf(letters.charAt(random.nextInt(letters.length()))))
                                    .reduce("", String::concat)
                                    .strip())
                    .toList();
            assertThat(WordList.read(WordList.write(words))).as("seed " + seed).isEqualTo(words);
        }
        assertThat(WordList.read(WordList.write(List.of("\"", "\"\"", "\";\""))))
                .containsExactly("\"", "\"\"", "\";\"");
    }
}
