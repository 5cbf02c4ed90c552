package zhiji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** Somebody before the packaged client in a real browser. What was to be seen when it ended badly is kept beside the reports. */
public record Journey(int port, String language, int width, int height) {

    private static final int PATIENCE_MILLIS = 30_000;

    /** In simplified Chinese at a desk. */
    public Journey(int port) {
        this(port, "zh-CN", 1440, 900);
    }

    public Journey(int port, int width, int height) {
        this(port, "zh-CN", width, height);
    }

    /** Steps of somebody who is signed in and sees the first page. */
    public void as(String username, Consumer<Page> steps) {
        run(page -> {
            page.navigate(address("/"));
            // The account remembers in which language it was used last.
            button(page, "简体中文").click();
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("用户名"))
                    .fill(username);
            page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(TestApi.PASSWORD);
            button(page, "登录").click();
            assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
            steps.accept(page);
        });
    }

    /** Steps of somebody who comes for the first time. */
    public void run(Consumer<Page> steps) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                var browser = playwright.chromium().launch(options());
                var context = browser.newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(width, height))) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            var page = context.newPage();
            try {
                steps.accept(page);
            } catch (RuntimeException | AssertionError fault) {
                var picture = Path.of("target", "journeys", System.nanoTime() + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(picture));
                fault.addSuppressed(new IllegalStateException("At " + page.url() + ", as seen in " + picture));
                throw fault;
            }
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** The button of that name, behind a picture or not; Ant Design parts two Chinese characters with a space. */
    public static Locator button(Page page, String name) {
        var spaced = name.length() == 2 ? name.charAt(0) + "\\s?" + name.charAt(1) : name;
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\S*\\s?" + spaced + "$")));
    }

    public static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What automated checks can find of WCAG 2.1 A and AA. */
    public static void assertReadable(Page page, String where) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        Assertions.assertThat(violations)
                .as(where)
                .filteredOn(rule -> !isMoreThanTabs(rule))
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().getFirst().getHtml() + " "
                        + rule.getNodes().getFirst().getFailureSummary())
                .isEmpty();
    }

    /** Ant Design puts its button for tabs that find no room into the list of tabs, where only tabs may stand. */
    private static boolean isMoreThanTabs(Rule rule) {
        return rule.getId().equals("aria-required-children")
                && rule.getNodes().stream().allMatch(node -> node.getHtml().contains("ant-tabs-nav"));
    }

    private static LaunchOptions options() {
        return new LaunchOptions()
                .setExecutablePath(Path.of(System.getenv().getOrDefault("ZHIJI_CHROMIUM", "/usr/bin/chromium")))
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run"));
    }
}
