package zhiji.hierarchy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.ServerTest;
import zhiji.TestApi;

/** A branch and its head office in a real browser: proposed, tied with one press, taken back with another. */
@ServerTest
class KinJourneyIT {

    private static final String HEAD = "朔州珩瑄璐煤业有限公司";
    private static final String BRANCH = HEAD + "右玉分公司";
    private static final int PATIENCE_MILLIS = 20_000;

    @LocalServerPort
    int port;

    @Autowired
    KinRound round;

    @Test
    void tiesABranchToItsHeadOfficeAndTakesItBack() {
        create(HEAD);
        var branch = create(BRANCH);
        round.run(UUID.randomUUID(), () -> false);
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(options());
                var context = browser.newContext(
                        new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1440, 900))) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            var page = context.newPage();
            signIn(page);
            page.navigate("http://localhost:" + port + "/customers/" + branch);
            assertThat(page.getByText("总部可能是")).isVisible();
            assertReadable(page);

            page.getByRole(AriaRole.BUTTON, named("是，与「" + HEAD + "」确认关系")).click();
            assertThat(page.getByText("关系已建立")).isVisible();
            assertThat(page.getByText("总部可能是")).isHidden();
            page.getByRole(AriaRole.BUTTON, named("撤销")).click();
            assertThat(page.getByText("总部可能是")).isVisible();

            for (var path : List.of("/customers/relations", "/customers/quality")) {
                page.navigate("http://localhost:" + port + path);
                assertReadable(page);
            }
            page.setViewportSize(390, 844);
            assertReadable(page);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(name));
    }

    private static LaunchOptions options() {
        return new LaunchOptions()
                .setExecutablePath(Path.of(System.getenv().getOrDefault("ZHIJI_CHROMIUM", "/usr/bin/chromium")))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"));
    }

    private void signIn(Page page) {
        page.navigate("http://localhost:" + port + "/");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("用户名"))
                .fill("admin");
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(TestApi.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("登\\s?录")).click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }

    private static void assertReadable(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        Assertions.assertThat(violations)
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    private String create(String name) {
        return TestApi.administrator(port)
                .post("/parties", Map.of("kind", "organisation", "name", name))
                .body()
                .get("id")
                .stringValue();
    }
}
