package zhiji.science.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuesTest {

    @ParameterizedTest
    @CsvSource({
        "算了，不说了, RESIGNATION",
        "可能是我要求太高吧, FACE",
        "味道还行吧, FAINT_PRAISE",
        "真是长见识了, IRONY",
        "说好的半小时呢, BROKEN_EXPECTATION",
        "打了三次都没人接, REPETITION",
        "再也不来了, LEAVING",
        "提醒大家避雷, RETELLING",
        "我要打12315, AUTHORITY",
        "明天就要用, URGENCY",
        "吃完拉肚子, HARM"
    })
    void namesTheKind(String text, CueKind kind) {
        assertThat(Cues.of(text)).extracting(Cue::kind).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"等了兩個小時，客訴也沒人理", "已經找消保官了，再也不買", "沒想到這麼差，真是傻眼，封鎖"})
    void readsTraditionalCharacters(String text) {
        assertThat(Cues.of(text)).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"不着急，慢慢来", "很好吃，送餐速度很快", "从没失望过，下次还来", "没想到这么好吃"})
    void passesOverTheHarmless(String text) {
        assertThat(Cues.of(text)).isEmpty();
    }

    @Test
    void pointsAtTheCharacters() {
        String text = "我打了整整三次 ＯＫ！ 算了😡";

        List<Cue> cues = Cues.of(text);

        assertThat(cues)
                .extracting(cue -> text.substring(cue.start(), cue.end()))
                .containsExactly("打了整整三次", "算了");
        assertThat(cues.get(0).phrase()).isEqualTo("打了…次");
    }

    @Test
    void bridgesNoEndOfAClause() {
        assertThat(Cues.of("打了电话，三次")).extracting(Cue::phrase).doesNotContain("打了…次");
        assertThat(Cues.of("打了一二三四五六七次")).extracting(Cue::phrase).doesNotContain("打了…次");
    }

    @Test
    void knowsWhatIsUrgent() {
        assertThat(CueKind.values()).filteredOn(CueKind::isUrgent).containsExactly(CueKind.URGENCY, CueKind.HARM);
    }
}
