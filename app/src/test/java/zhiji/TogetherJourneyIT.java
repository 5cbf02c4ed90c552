package zhiji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two colleagues on one customer, in a real browser and by the keyboard alone: find, star, say something, be told. */
@ServerTest
class TogetherJourneyIT {

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void findsACustomerAndKeepsItAtHand() {
        TestApi.administrator(port).post("/parties", Map.of("kind", "organisation", "name", "云梦泽茶业" + mark));
        new Journey(port).as("admin", page -> {
            page.keyboard().press("Control+k");
            assertThat(page.locator("[role=dialog] [role=combobox]")).isFocused();
            page.keyboard().type("yunmengze");
            assertThat(page.getByRole(
                            AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("云梦泽茶业" + mark))))
                    .isVisible();
            page.keyboard().press("Enter");
            assertThat(Journey.heading(page, "云梦泽茶业" + mark)).isVisible();
            assertThat(page.locator("[role=dialog]")).isHidden();

            page.keyboard().press("s");
            assertThat(page.locator("#navigation-stars")).isVisible();
        });
    }

    /** What automated checks can find of WCAG 2.1 A and AA, wide and on a phone. */
    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 844"})
    void isReadableByAssistiveTechnology(int width, int height) {
        TestApi.administrator(port)
                .post("/parties", Map.of("kind", "person", "name", "陆无碍", "tags", List.of("标签" + mark)));
        new Journey(port, width, height).as("admin", page -> {
            for (var path : List.of("/inbox", "/settings/tags")) {
                page.navigate("http://localhost:" + port + path);
                Journey.assertReadable(page, path + " at " + width);
            }
            page.keyboard().press("Control+k");
            page.keyboard().type("陆");
            assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
            Journey.assertReadable(page, "palette at " + width);
        });
    }
}
