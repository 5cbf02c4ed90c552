package zhiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

    record Point(double x, List<Integer> cells, Optional<String> label) {}

    @Test
    void writesRecordsMapsAndLists() {
        assertThat(Json.write(new Point(1.5, List.of(1, 2), Optional.of("甲\"\n\u0001"))))
                .isEqualTo("{\"x\": 1.5, \"cells\": [1, 2], \"label\": \"甲\\\"\\n\\u0001\"}\n");
        assertThat(Json.write(new Point(Double.NaN, List.of(), Optional.empty())))
                .isEqualTo("{\"x\": null, \"cells\": [], \"label\": null}\n");
        assertThat(Json.write(List.of(new double[] {Double.POSITIVE_INFINITY, 2}, true, 3L)))
                .isEqualTo("[[null, 2.0], true, 3]\n");
    }

    @Test
    void breaksWhatDoesNotFitIntoALine() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("text", "x".repeat(90));
        map.put("more", List.of(1, 2));
        assertThat(Json.write(map)).isEqualTo("{\n  \"text\": \"" + "x".repeat(90) + "\",\n  \"more\": [1, 2]\n}\n");
    }
}
