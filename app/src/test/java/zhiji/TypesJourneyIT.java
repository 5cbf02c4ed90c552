package zhiji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
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
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator makes a type of shops, a salesperson writes one down beside its customer, changes it and takes that back. */
@ServerTest
class TypesJourneyIT {

    private static final int PATIENCE_MILLIS = 15_000;

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @LocalServerPort
    int port;

    /** Tests share one archive: the type of this journey is told from others by its name. */
    private final String shop =
            "门店" + UUID.randomUUID().toString().substring(0, 4).toUpperCase(java.util.Locale.ROOT);

    @BeforeAll
    static void startBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(
                                System.getenv().getOrDefault("ZHIJI_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    }

    @AfterAll
    static void stopBrowser() {
        Objects.requireNonNull(playwright).close();
    }

    @Test
    void leadsFromANewTypeToARestoredValue() {
        var customer = TestApi.administrator(port)
                .post("/parties", Map.of("kind", "organisation", "name", "大同" + shop + "连锁有限公司"))
                .body()
                .get("id")
                .stringValue();
        var options = new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1440, 900);
        try (var context = Objects.requireNonNull(browser).newContext(options)) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            var page = context.newPage();
            signIn(page);
            makeType(page);
            addField(page, "面积", "数字");
            addField(page, "所属客户", "关联记录");
            assertReadable(page);
            writeShopDown(page, customer);
            changeSizeAndTakeItBack(page);
            assertReadable(page);
        }
    }

    private void signIn(Page page) {
        page.navigate("http://localhost:" + port + "/settings/types");
        button(page, "简体中文").click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("用户名"))
                .fill("admin");
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(TestApi.PASSWORD);
        button(page, "登录").click();
    }

    private void makeType(Page page) {
        button(page, "新建类型").click();
        var drawer = page.getByRole(AriaRole.DIALOG);
        drawer.getByLabel("名称", new Locator.GetByLabelOptions().setExact(true)).fill(shop);
        page.keyboard().press("Enter");
        assertThat(heading(page, shop)).isVisible();
    }

    private void addField(Page page, String name, String kind) {
        button(page, "新建字段").click();
        var drawer = page.getByRole(AriaRole.DIALOG);
        drawer.getByLabel("名称", new Locator.GetByLabelOptions().setExact(true)).fill(name);
        choose(page, drawer, "类型", kind);
        if (kind.equals("关联记录")) {
            choose(page, drawer, "关联到", "客户");
        }
        page.keyboard().press("Control+Enter");
        assertThat(drawer).hasCount(0);
        assertThat(button(page, name)).isVisible();
    }

    private void writeShopDown(Page page, String customer) {
        page.navigate("http://localhost:" + port + "/customers/" + customer);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(shop)).click();
        button(page, "新建" + shop).click();
        var drawer = page.getByRole(AriaRole.DIALOG);
        drawer.getByLabel("名称", new Locator.GetByLabelOptions().setExact(true)).fill("南京西路店");
        drawer.getByLabel("面积").fill("120.5");
        page.keyboard().press("Control+Enter");
        assertThat(heading(page, "南京西路店")).isVisible();
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("大同" + shop + "连锁有限公司")))
                .isVisible();
    }

    /** By keyboard: the pencil beside the value, the figure, Enter; then the older value from the history. */
    private static void changeSizeAndTakeItBack(Page page) {
        button(page, "修改面积").press("Enter");
        var input = page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("面积"));
        input.fill("98");
        input.press("Enter");
        var history = page.getByRole(AriaRole.TABPANEL);
        assertThat(history.getByText("98").first()).isVisible();
        assertThat(history.getByText("120.5").first()).isVisible();
        history.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("恢复原值"))
                .first()
                .press("Enter");
        assertThat(page.getByRole(AriaRole.DEFINITION).getByText("120.5")).isVisible();
    }

    private static void choose(Page page, Locator drawer, String label, String option) {
        var box = drawer.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label));
        box.click();
        box.fill(option);
        page.locator(".ant-select-item-option", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
    }

    /** What automated checks can find of WCAG 2.1 A and AA. */
    private static void assertReadable(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        Assertions.assertThat(violations)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().getFirst().getHtml() + " "
                        + rule.getNodes().getFirst().getFailureSummary())
                .isEmpty();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        // Ant Design parts two Chinese characters on a button with a space.
        var spaced = name.length() == 2 ? name.charAt(0) + "\\s?" + name.charAt(1) : name;
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^\\S*\\s?" + spaced + "$")))
                .first();
    }
}
