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

/** An administrator makes a role and a team, opens a customer to a colleague, reads why they see it, and finds that in the trail. */
@ServerTest
class AccessJourneyIT {

    private static final int PATIENCE_MILLIS = 15_000;

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @LocalServerPort
    int port;

    /** Tests share one archive: what this journey makes is told from others by its name. */
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @BeforeAll
    static void startBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("ZHIJI_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    }

    @AfterAll
    static void stopBrowser() {
        Objects.requireNonNull(playwright).close();
    }

    @Test
    void leadsFromARoleToTheEntryInTheTrail() {
        var colleague = "小李" + mark;
        TestApi.colleague(port, colleague);
        var customer = TestApi.administrator(port)
                .post("/parties", Map.of("kind", "organisation", "name", "大同" + mark + "有限公司"))
                .body()
                .get("id")
                .stringValue();
        var options = new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1440, 900);
        try (var context = Objects.requireNonNull(browser).newContext(options)) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            var page = context.newPage();
            signIn(page);
            copyARole(page);
            giveIt(page, colleague);
            makeATeam(page, colleague);
            share(page, customer, colleague);
            readWhy(page, colleague);
            findItInTheTrail(page, colleague);
        }
    }

    private void signIn(Page page) {
        page.navigate("http://localhost:" + port + "/settings/roles");
        button(page, "简体中文").click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("用户名"))
                .fill("admin");
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(TestApi.PASSWORD);
        button(page, "登录").click();
    }

    private void copyARole(Page page) {
        button(page, "新建角色").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("销售"))
                .first()
                .click();
        page.getByLabel("角色名称").fill("门店" + mark);
        page.getByLabel("客户 导出").click();
        option(page, "本人").click();
        // Setting one cell gave the type a line of its own.
        assertThat(button(page, "跟随所有类型")).isVisible();
        button(page, "保存").click();
        assertThat(heading(page, "门店" + mark)).isVisible();
        assertReadable(page);
    }

    private void giveIt(Page page, String colleague) {
        page.navigate("http://localhost:" + port + "/settings/users");
        button(page, "编辑 " + colleague).click();
        var drawer = page.getByRole(AriaRole.DIALOG);
        choose(page, drawer, "角色", "门店" + mark);
        page.keyboard().press("Escape");
        button(page, "保存").click();
        assertThat(drawer).hasCount(0);
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(colleague))
                        .first())
                .containsText("门店" + mark);
        assertReadable(page);
    }

    private void makeATeam(Page page, String colleague) {
        page.navigate("http://localhost:" + port + "/settings/teams");
        button(page, "新建团队").click();
        var drawer = page.getByRole(AriaRole.DIALOG);
        drawer.getByLabel("团队名称").fill("太原" + mark);
        button(page, "添加成员").click();
        choose(page, drawer, "第 1 位成员", colleague);
        button(page, "保存").click();
        assertThat(page.getByText("太原" + mark).first()).isVisible();
        assertThat(drawer).hasCount(0);
        assertReadable(page);
    }

    private void share(Page page, String customer, String colleague) {
        page.navigate("http://localhost:" + port + "/customers/" + customer);
        button(page, "共享").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        choose(page, dialog, "给谁", colleague);
        dialog.locator("button[type=submit]").click();
        assertThat(dialog.getByText("只能看")).isVisible();
        assertReadable(page);
        dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("为什么看得见"))
                .click();
    }

    private void readWhy(Page page, String colleague) {
        assertThat(heading(page, "为什么看得见")).isVisible();
        choose(page, page.locator("main"), "谁", colleague);
        assertThat(page.getByRole(AriaRole.STATUS).getByText(colleague + " 可以查看这条记录"))
                .isVisible();
        assertThat(page.getByText("角色「门店" + mark + "」：本人").first()).isVisible();
        assertThat(page.getByText("单独共享给了他")).isVisible();
        assertReadable(page);
    }

    private void findItInTheTrail(Page page, String colleague) {
        page.navigate("http://localhost:" + port + "/settings/audit?deed=shared");
        var shared = page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(colleague));
        assertThat(shared.first()).containsText("大同" + mark + "有限公司");
        button(page, "核验").click();
        assertThat(page.getByText(Pattern.compile("条记录完整"))).isVisible();
        assertReadable(page);
    }

    private static void choose(Page page, Locator drawer, String label, String option) {
        var box = drawer.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label));
        box.click();
        box.fill(option);
        option(page, option).click();
    }

    private static Locator option(Page page, String name) {
        return page.locator(".ant-select-item-option:visible", new Page.LocatorOptions().setHasText(name))
                .first();
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
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
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
