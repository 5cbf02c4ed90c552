package zhiji.review;

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
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.ServerTest;
import zhiji.TestApi;

/** The desk in a real browser: two entries of one company are found, merged by one key, and taken apart by another. */
@ServerTest
class DeskJourneyIT {

    private static final String FIRST = "忻州璟琨璘煤业有限公司";
    private static final String SECOND = "忻州市璟琨璘煤业有限责任公司";
    private static final int PATIENCE_MILLIS = 15_000;

    @LocalServerPort
    int port;

    @Autowired
    Rehearsal rehearsal;

    @Test
    void decidesByKeyboardAndTakesItBack() {
        var first = create(FIRST);
        var second = create(SECOND);
        rehearsal.search(Run.Scope.CHANGED);
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(options());
                var context = browser.newContext(
                        new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1440, 900))) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            var page = context.newPage();
            signIn(page);
            page.navigate("http://localhost:" + port + "/customers/twins");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(FIRST)))
                    .click();
            assertThat(page.getByText("这 2 份档案是同一位客户吗？")).isVisible();
            assertReadable(page);

            page.keyboard().press("y");
            assertThat(page.getByText("已合并为一位客户")).isVisible();
            Assertions.assertThat(current(second)).isEqualTo(first);

            page.keyboard().press("u");
            assertThat(page.getByText("已撤销，这组回到队列")).isVisible();
            assertThat(page.getByText("这 2 份档案是同一位客户吗？")).isVisible();
            Assertions.assertThat(current(second)).isEqualTo(second);
        }
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
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("登\\s?录")))
                .click();
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
                .post(
                        "/parties",
                        Map.of(
                                "kind",
                                "organisation",
                                "name",
                                name,
                                "contacts",
                                List.of(Map.of("kind", "phone", "value", "13903500417", "primary", true))))
                .body()
                .get("id")
                .stringValue();
    }

    private String current(String id) {
        return TestApi.administrator(port)
                .get("/parties/" + id)
                .body()
                .get("id")
                .stringValue();
    }
}
