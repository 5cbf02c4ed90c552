package zhiji.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenKeysTest {

    @Test
    void knowsEachOfAHundredThousandKeys() {
        var seen = new SeenKeys();

        assertThat(IntStream.range(0, 100_000).filter(key -> seen.add("customer " + key)))
                .hasSize(100_000);
        assertThat(IntStream.range(0, 100_000).filter(key -> seen.add("customer " + key)))
                .isEmpty();
        assertThat(seen.add("another")).isTrue();
    }
}
