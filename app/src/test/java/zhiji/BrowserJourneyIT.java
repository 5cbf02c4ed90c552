package zhiji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** A person's first quarter of an hour, in a real browser: sign in, import, search, open, change, meet a conflict. */
@ServerTest
class BrowserJourneyIT {

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @LocalServerPort
    int port;

    /** What the person reads and presses, in each language. */
    enum Words {
        SIMPLIFIED(
                "zh-CN", "用户名", "密码", "登录", "导入文件", "试运行整个文件", "写入 3 行", "写入完成", "搜索客户", "编辑档案", "电话", "保存", "留我的",
                "按选择保存"),
        TRADITIONAL(
                "zh-TW", "使用者名稱", "密碼", "登入", "匯入檔案", "試跑整個檔案", "寫入 3 列", "寫入完成", "搜尋客戶", "編輯檔案", "電話號碼", "儲存", "留我的",
                "依選擇儲存"),
        ENGLISH(
                "en-GB",
                "Username",
                "Password",
                "Sign in",
                "Import a file",
                "Try the whole file",
                "Write 3 rows",
                "Finished",
                "Search customers",
                "Edit details",
                "Phone",
                "Save",
                "Keep mine",
                "Save my choice");

        final String locale;
        final String username;
        final String password;
        final String signIn;
        final String importFile;
        final String check;
        final String run;
        final String done;
        final String search;
        final String edit;
        final String phone;
        final String save;
        final String keepMine;
        final String saveChoice;

        Words(String... words) {
            locale = words[0];
            username = words[1];
            password = words[2];
            signIn = words[3];
            importFile = words[4];
            check = words[5];
            run = words[6];
            done = words[7];
            search = words[8];
            edit = words[9];
            phone = words[10];
            save = words[11];
            keepMine = words[12];
            saveChoice = words[13];
        }
    }

    @BeforeAll
    static void startBrowser() {
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
            var page = context.newPage();
            signIn(page, words);
            importCustomers(page, words);
            openByLastFourDigits(page, words);
            changePhoneAgainstAColleague(page, words);
        }
    }

    private void signIn(Page page, Words words) {
        page.navigate("http://localhost:" + port + "/");
        var language = words == Words.SIMPLIFIED ? "简体" : words == Words.TRADITIONAL ? "繁體" : "English";
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(language)))
                .click();
        page.getByLabel(words.username).fill("admin");
        page.getByLabel(words.password).fill(TestApi.PASSWORD);
        button(page, words.signIn).click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }

    private void importCustomers(Page page, Words words) {
        page.navigate("http://localhost:" + port + "/imports/new");
        var file = Path.of(
                Objects.requireNonNull(getClass().getResource("customers.csv")).getPath());
        page.locator("input[type=file]").setInputFiles(file);
        button(page, words.check).click();
        button(page, words.run).click();
        assertThat(page.getByText(words.done).first()).isVisible();
    }

    private void openByLastFourDigits(Page page, Words words) {
        page.navigate("http://localhost:" + port + "/customers");
        page.getByLabel(words.search).first().fill("6620");
        var customer = page.getByText("山西晋泰煤业有限公司").first();
        assertThat(customer).isVisible();
        assertThat(page.getByText("广东鸿泽电器股份有限公司")).hasCount(0);
        customer.click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("山西晋泰煤业有限公司")))
                .isVisible();
    }

    /** While the form is open, a colleague changes the same phone through the API. */
    private void changePhoneAgainstAColleague(Page page, Words words) {
        button(page, words.edit).first().click();
        var phone = page.locator("input[value*='351 6620'], input[value*='3516620']")
                .first();
        assertThat(phone).isVisible();
        var id = page.url().replaceAll(".*/customers/([0-9a-f-]{36}).*", "$1");
        changeRemarks(id);
        var number = "1390000" + (1000 + words.locale.hashCode() % 1000);
        phone.fill(number);
        button(page, words.save).last().click();
        button(page, words.saveChoice).click();
        assertThat(page.getByText(number.replaceFirst("(...)(....)(....)", "$1 $2 $3"))
                        .first())
                .isVisible();
        // For the next language the customer is as it was.
        restorePhone(id);
    }

    private void changeRemarks(String id) {
        var api = TestApi.administrator(port);
        var party = api.get("/parties/" + id);
        var content = (ObjectNode) party.body();
        content.put("remarks", "同事写的 " + System.nanoTime());
        api.with("If-Match", party.header("ETag")).put("/parties/" + id, content);
    }

    private void restorePhone(String id) {
        var api = TestApi.administrator(port);
        var party = api.get("/parties/" + id);
        var content = (ObjectNode) party.body();
        ((ObjectNode) content.at("/contacts/0")).put("value", "13803516620");
        api.with("If-Match", party.header("ETag")).put("/parties/" + id, content);
    }

    private static Locator button(Page page, String name) {
        // Ant Design parts two Chinese characters on a button with a space.
        var spaced = name.length() == 2 ? name.charAt(0) + "\\s?" + name.charAt(1) : Pattern.quote(name);
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\S*\\s?" + spaced + "$")));
    }

    private static String chromium() {
        return System.getenv().getOrDefault("ZHIJI_CHROMIUM", "/usr/bin/chromium");
    }
}
