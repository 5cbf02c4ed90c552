package zhiji.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void ascendAndNeverRepeat() {
        var seen = new HashSet<String>();
        var last = "";
        for (var count = 0; count < 100_000; count++) {
            var id = Ids.next();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.toString()).isGreaterThan(last);
            last = id.toString();
            assertThat(seen.add(last)).isTrue();
        }
    }

    @Test
    void carryTheTime() {
        var before = System.currentTimeMillis();
        var millis = Ids.next().getMostSignificantBits() >>> 16;
        assertThat(millis).isBetween(before, System.currentTimeMillis() + 1000);
    }
}
