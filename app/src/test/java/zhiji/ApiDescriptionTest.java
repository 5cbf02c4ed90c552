package zhiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed openapi.json: written here, so that a change of the API shows in review. */
@ServerTest
class ApiDescriptionTest {

    private static final Path COMMITTED = Path.of("..", "openapi.json");

    @LocalServerPort
    int port;

    @Test
    void isTheCommittedOne() throws IOException {
        var description = TestApi.anonymous(port).get("/openapi.json").body();
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        var current = json.writeValueAsString(json.treeToValue(description, TreeMap.class)) + "\n";
        var committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
        if (!current.equals(committed)) {
            Files.writeString(COMMITTED, current);
        }
        assertThat(current)
                .as("openapi.json was out of date and has been written anew; review and commit it")
                .isEqualTo(committed);
    }
}
