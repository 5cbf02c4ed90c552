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
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** A person's first quarter of an hour, in a real browser: sign in, import, search, open, change, meet a conflict. */
@ServerTest
class BrowserJourneyIT {

    private static final int PATIENCE_MILLIS = 15_000;

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @LocalServerPort
    int port;

    /** What the person reads and presses, in each language, and the company of that journey. */
    enum Words {
        SIMPLIFIED(
                "zh-CN",
                "简体中文",
                "用户名",
                "密码",
                "登录",
                "试运行整个文件",
                "写入 2 行",
                "写入完成",
                "搜索客户",
                "编辑档案",
                "保存",
                "按选择保存",
                "更多操作",
                "删除客户",
                "撤销",
                "山西泰和煤业股份有限公司",
                "6620"),
        TRADITIONAL(
                "zh-TW",
                "繁體中文",
                "使用者名稱",
                "密碼",
                "登入",
                "試跑整個檔案",
                "寫入 2 列",
                "寫入完成",
                "搜尋客戶",
                "編輯檔案",
                "儲存",
                "依選擇儲存",
                "更多動作",
                "刪除客戶",
                "復原",
                "高雄鴻澤電器股份有限公司",
                "7731"),
        ENGLISH(
                "en-GB",
                "English",
                "Username",
                "Password",
                "Sign in",
                "Try the whole file",
                "Write 2 rows",
                "Finished",
                "Search customers",
                "Edit details",
                "Save",
                "Save my choice",
                "More actions",
                "Delete customer",
                "Undo",
                "Tsingtao Harbour Trading Co Ltd",
                "8842");

        final String locale;
        final String language;
        final String username;
        final String password;
        final String signIn;
        final String check;
        final String run;
        final String done;
        final String search;
        final String edit;
        final String save;
        final String saveChoice;
        final String more;
        final String delete;
        final String undo;
        final String company;
        final String lastFour;

        Words(String... words) {
            locale = words[0];
            language = words[1];
            username = words[2];
            password = words[3];
            signIn = words[4];
            check = words[5];
            run = words[6];
            done = words[7];
            search = words[8];
            edit = words[9];
            save = words[10];
            saveChoice = words[11];
            more = words[12];
            delete = words[13];
            undo = words[14];
            company = words[15];
            lastFour = words[16];
        }

        /** One customer that can be kept, one whose neighbour is only there to be passed by, one without a name. */
        String file() {
            return """
                    客户编号,名称,联系人,电话,邮箱,地址,标签
                    J-%1$s-1,%2$s,李晓燕,138 0351 %3$s,lixy@jintai.example.com,山西省太原市迎泽区迎泽大街 212 号,VIP
                    J-%1$s-2,顺达物流有限公司上海分公司,周海,021-55881234,zhou@shunda.example.com,上海市浦东新区世纪大道 1 号,
                    J-%1$s-3,,无名,13600004411,,,
                    """.formatted(locale, company, lastFour);
        }
    }

    @BeforeAll
    static void startBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(chromium()))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    @AfterAll
    static void stopBrowser() {
        Objects.requireNonNull(playwright).close();
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromTheFirstFileToAResolvedConflict(Words words) {
        var options = new Browser.NewContextOptions().setLocale(words.locale).setViewportSize(1440, 900);
        try (var context = Objects.requireNonNull(browser).newContext(options)) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            var page = context.newPage();
            signIn(page, words);
            importCustomers(page, words);
            openByLastFourDigits(page, words);
            changePhoneAgainstAColleague(page, words);
            deleteAndTakeItBack(page, words);
        }
    }

    /** What automated checks can find of WCAG 2.1 A and AA, wide and on a phone. */
    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 844"})
    void isReadableByAssistiveTechnology(int width, int height) {
        var words = Words.SIMPLIFIED;
        var options = new Browser.NewContextOptions().setLocale(words.locale).setViewportSize(width, height);
        var party = TestApi.administrator(port)
                .post("/parties", Map.of("kind", "organisation", "name", "大同无障碍科技有限公司"))
                .body()
                .get("id")
                .stringValue();
        try (var context = Objects.requireNonNull(browser).newContext(options)) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            var page = context.newPage();
            signIn(page, words);
            for (var path : List.of(
                    "/",
                    "/customers",
                    "/customers/new",
                    "/customers/" + party,
                    "/imports",
                    "/imports/new",
                    "/settings/users",
                    "/settings/types",
                    "/settings/types/parties",
                    "/settings/types/parties/layout",
                    "/settings/tokens",
                    "/settings/password")) {
                page.navigate("http://localhost:" + port + path);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                var violations = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .analyze()
                        .getViolations();
                Assertions.assertThat(violations)
                        .as(path + " at " + width)
                        .extracting(rule -> rule.getId() + ": "
                                + rule.getNodes().getFirst().getHtml() + " "
                                + rule.getNodes().getFirst().getFailureSummary())
                        .isEmpty();
            }
        }
    }

    private void signIn(Page page, Words words) {
        page.navigate("http://localhost:" + port + "/");
        button(page, words.language).click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(words.username))
                .fill("admin");
        page.getByLabel(words.password, new Page.GetByLabelOptions().setExact(true))
                .fill(TestApi.PASSWORD);
        button(page, words.signIn).click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }

    private void importCustomers(Page page, Words words) {
        page.navigate("http://localhost:" + port + "/imports/new");
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("客户.csv", "text/csv", words.file().getBytes(StandardCharsets.UTF_8)));
        button(page, words.check).click();
        button(page, words.run).click();
        assertThat(page.getByText(words.done).first()).isVisible();
    }

    private void openByLastFourDigits(Page page, Words words) {
        page.navigate("http://localhost:" + port + "/customers");
        page.getByLabel(words.search).first().fill(words.lastFour);
        assertThat(page).hasURL(Pattern.compile("q=.*" + words.lastFour));
        assertThat(page.getByText("顺达物流有限公司上海分公司")).hasCount(0);
        var row = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words.company));
        assertThat(row).hasCount(1);
        row.click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words.company)))
                .isVisible();
    }

    /** While the form is open, a colleague writes a remark through the API; both stay. */
    private void changePhoneAgainstAColleague(Page page, Words words) {
        button(page, words.edit).first().click();
        var dialog = page.getByRole(AriaRole.DIALOG).first();
        var phone = dialog.locator("input[value*='" + words.lastFour + "']").first();
        assertThat(phone).isVisible();
        var path = "/parties/" + page.url().replaceAll(".*/customers/([0-9a-f-]{36}).*", "$1");
        var api = TestApi.administrator(port);
        var party = api.get(path);
        var content = (ObjectNode) party.body();
        content.put("remarks", "同事写的");
        api.with("If-Match", party.header("ETag")).put(path, content);
        phone.fill("1390000" + words.lastFour);
        button(page, words.save).last().click();
        button(page, words.saveChoice).click();
        assertThat(page.getByText("139 0000 " + words.lastFour).first()).isVisible();
        assertThat(page.getByText("同事写的").first()).isVisible();
    }

    private void deleteAndTakeItBack(Page page, Words words) {
        button(page, words.more).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(words.delete))
                .click();
        button(page, words.undo).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words.company)))
                .isVisible();
        assertThat(page.getByText("139 0000 " + words.lastFour).first()).isVisible();
    }

    private static Locator button(Page page, String name) {
        // Ant Design parts two Chinese characters on a button with a space.
        var spaced = name.length() == 2 ? name.charAt(0) + "\\s?" + name.charAt(1) : name;
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\S*\\s?" + spaced + "$")));
    }

    private static String chromium() {
        return System.getenv().getOrDefault("ZHIJI_CHROMIUM", "/usr/bin/chromium");
    }
}
