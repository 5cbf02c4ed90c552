package zhiji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static zhiji.Journey.button;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** A person's first quarter of an hour, in a real browser: sign in, import, search, open, change, meet a conflict. */
@ServerTest
class BrowserJourneyIT {

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

    @ParameterizedTest
    @EnumSource
    void leadsFromTheFirstFileToAResolvedConflict(Words words) {
        new Journey(port, words.locale, 1440, 900).run(page -> {
            signIn(page, words);
            importCustomers(page, words);
            openByLastFourDigits(page, words);
            changePhoneAgainstAColleague(page, words);
            deleteAndTakeItBack(page, words);
        });
    }

    /** What automated checks can find of WCAG 2.1 A and AA, wide and on a phone. */
    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 844"})
    void isReadableByAssistiveTechnology(int width, int height) {
        var party = TestApi.administrator(port)
                .post("/parties", Map.of("kind", "organisation", "name", "大同无障碍科技有限公司"))
                .body()
                .get("id")
                .stringValue();
        new Journey(port, width, height).as("admin", page -> {
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
                Journey.assertReadable(page, path + " at " + width);
            }
        });
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
}
