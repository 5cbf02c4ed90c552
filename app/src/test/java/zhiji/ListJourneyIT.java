package zhiji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A team leader's work with a type of her own, in a real browser: filter, keep a view, change one and many, move cards. */
@ServerTest
class ListJourneyIT {

    private static final int PATIENCE_MILLIS = 20_000;

    @LocalServerPort
    int port;

    private final String type = "x-shop-" + UUID.randomUUID().toString().substring(0, 8);
    private TestApi api = TestApi.anonymous(0);

    @Test
    void leadsFromAFilterToAViewAndABoard() {
        openShops();
        try (var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            var browser = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(
                                    Path.of(System.getenv().getOrDefault("ZHIJI_CHROMIUM", "/usr/bin/chromium")))
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
            var context = browser.newContext(new Browser.NewContextOptions()
                    .setLocale("zh-CN")
                    .setTimezoneId("Asia/Shanghai")
                    .setViewportSize(1440, 900));
            context.setDefaultTimeout(PATIENCE_MILLIS);
            var page = context.newPage();
            signIn(page);
            page.navigate("http://localhost:" + port + "/records/" + type);
            filterAndKeep(page);
            changeOneInItsPlace(page);
            changeAllAndTakeItBack(page);
            moveACardByKeyboard(page);
            checkAccess(page);
        }
    }

    private void openShops() {
        api = TestApi.administrator(port);
        api.post("/types", Map.of("key", type, "labels", Map.of("zh-CN", "门店", "en", "Shop")));
        var options = List.of(
                Map.of("key", "plan", "labels", Map.of("zh-CN", "筹备", "en", "Planned")),
                Map.of("key", "open", "labels", Map.of("zh-CN", "营业", "en", "Open")));
        api.post(
                "/types/" + type + "/fields",
                Map.of(
                        "key",
                        "stage",
                        "kind",
                        "choice",
                        "labels",
                        Map.of("zh-CN", "阶段", "en", "Stage"),
                        "settings",
                        Map.of("options", options, "filterable", true)));
        for (var name : List.of("柳巷店", "长风街店", "五一路店")) {
            var stage = name.equals("五一路店") ? "open" : "plan";
            api.post("/" + type, Map.of("values", Map.of("name", name, "custom.stage", stage)));
        }
    }

    private void signIn(Page page) {
        page.navigate("http://localhost:" + port + "/");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("用户名")).fill("admin");
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(TestApi.PASSWORD);
        button(page, "登录").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }

    private void filterAndKeep(Page page) {
        assertThat(link(page, "五一路店")).isVisible();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("阶段")).click();
        page.getByTitle("筹备").last().click();
        assertThat(page).hasURL(Pattern.compile("filter="));
        assertThat(link(page, "五一路店")).hasCount(0);
        button(page, "存为视图").click();
        page.getByLabel("名称", new Page.GetByLabelOptions().setExact(true)).fill("筹备中的门店");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("保\\s?存")))
                .click();
        assertThat(page).hasURL(Pattern.compile("view="));
        page.reload();
        assertThat(button(page, "筹备中的门店")).hasAttribute("aria-current", "page");
        assertThat(link(page, "长风街店")).isVisible();
        assertThat(link(page, "五一路店")).hasCount(0);
    }

    private void changeOneInItsPlace(Page page) {
        button(page, "全部").click();
        page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("柳巷店")))
                .getByText("柳巷店")
                .locator("xpath=ancestor::td")
                .click(new Locator.ClickOptions().setPosition(8, 8));
        page.keyboard().press("e");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("名称")).fill("柳巷旗舰店");
        page.keyboard().press("Enter");
        assertThat(link(page, "柳巷旗舰店")).isVisible();
        button(page, "撤销").click();
        assertThat(link(page, "柳巷店")).isVisible();
    }

    private void changeAllAndTakeItBack(Page page) {
        page.getByLabel("选择已显示的全部记录").check();
        button(page, "加标签").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.COMBOBOX).fill("盘点");
        dialog.getByRole(AriaRole.COMBOBOX).press("Enter");
        dialog.getByRole(AriaRole.COMBOBOX).press("Escape");
        button(page, "算一算有多少条").click();
        assertThat(dialog.getByText("将改动 3 条记录。")).isVisible();
        button(page, "执行").click();
        assertThat(dialog.getByText("完成，处理了 3 条。")).isVisible();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("撤\\s?销")))
                .click();
        assertThat(dialog.getByText("已撤销")).isVisible();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^关\\s?闭$")))
                .click();
    }

    private void moveACardByKeyboard(Page page) {
        page.navigate("http://localhost:" + port + "/records/" + type + "?view=all&layout=board");
        var open = page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("^营业")));
        assertThat(open.getByText("五一路店")).isVisible();
        var card = page.getByRole(
                AriaRole.LISTITEM, new Page.GetByRoleOptions().setName(Pattern.compile("^长风街店")));
        card.focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Space");
        assertThat(open.getByText("长风街店")).isVisible();
        page.reload();
        assertThat(open.getByText("长风街店")).isVisible();
    }

    private void checkAccess(Page page) {
        for (var layout : List.of("table", "board")) {
            page.navigate("http://localhost:" + port + "/records/" + type + "?view=all&layout=" + layout);
            assertThat(page.getByText("五一路店").first()).isVisible();
            var violations = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                    .analyze()
                    .getViolations();
            Assertions.assertThat(violations)
                    .as(layout)
                    .extracting(rule ->
                            rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        // Ant Design parts two Chinese characters on a button with a space.
        var spaced = name.length() == 2 ? name.charAt(0) + "\\s?" + name.charAt(1) : name;
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\S*\\s?" + spaced + "$")));
    }
}
