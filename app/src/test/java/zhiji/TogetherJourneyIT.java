package zhiji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two colleagues on one customer, in a real browser and by the keyboard alone: find, star, say something, be told. */
@ServerTest
class TogetherJourneyIT {

    private static final int PATIENCE_MILLIS = 20_000;

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @BeforeAll
    static void startBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = System.getenv().getOrDefault("ZHIJI_CHROMIUM", "/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    }

    @AfterAll
    static void stopBrowser() {
        Objects.requireNonNull(playwright).close();
    }

    @Test
    void findsACustomerAndKeepsItAtHand() {
        TestApi.administrator(port).post("/parties", Map.of("kind", "organisation", "name", "云梦泽茶业" + mark));
        try (var context = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1440, 900))) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            var page = context.newPage();
            signIn(page, "admin");

            page.keyboard().press("Control+k");
            assertThat(page.locator("[role=dialog] [role=combobox]")).isFocused();
            page.keyboard().type("yunmengze");
            assertThat(page.getByRole(
                            AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("云梦泽茶业" + mark))))
                    .isVisible();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("云梦泽茶业" + mark)))
                    .isVisible();

            page.keyboard().press("s");
            assertThat(page.locator("#navigation-stars")).isVisible();
        }
    }

    /** What automated checks can find of WCAG 2.1 A and AA, wide and on a phone. */
    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 844"})
    void isReadableByAssistiveTechnology(int width, int height) {
        TestApi.administrator(port)
                .post("/parties", Map.of("kind", "person", "name", "陆无碍", "tags", List.of("标签" + mark)));
        try (var context = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(width, height))) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            var page = context.newPage();
            signIn(page, "admin");
            for (var path : List.of("/inbox", "/settings/tags")) {
                page.navigate("http://localhost:" + port + path);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                check(page, path + " at " + width);
            }
            page.keyboard().press("Control+k");
            page.keyboard().type("陆");
            assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
            check(page, "palette at " + width);
        }
    }

    private static void check(Page page, String where) {
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        Assertions.assertThat(violations)
                .as(where)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().getFirst().getHtml() + " "
                        + rule.getNodes().getFirst().getFailureSummary())
                .isEmpty();
    }

    private void signIn(Page page, String username) {
        page.navigate("http://localhost:" + port + "/");
        page.getByLabel("用户名").fill(username);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(TestApi.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^登\\s?录$")))
                .click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }
}
