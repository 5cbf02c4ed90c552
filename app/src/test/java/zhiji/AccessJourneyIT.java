package zhiji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static zhiji.Journey.button;
import static zhiji.Journey.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator makes a role and a team, opens a customer to a colleague, reads why they see it, and finds that in the trail. */
@ServerTest
class AccessJourneyIT {

    @LocalServerPort
    int port;

    /** Tests share one archive: what this journey makes is told from others by its name. */
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void leadsFromARoleToTheEntryInTheTrail() {
        var colleague = "小李" + mark;
        TestApi.colleague(port, colleague);
        var customer = TestApi.administrator(port)
                .post("/parties", Map.of("kind", "organisation", "name", "大同" + mark + "有限公司"))
                .body()
                .get("id")
                .stringValue();
        new Journey(port).as("admin", page -> {
            page.navigate("http://localhost:" + port + "/settings/roles");
            copyARole(page);
            giveIt(page, colleague);
            makeATeam(page, colleague);
            share(page, customer, colleague);
            readWhy(page, colleague);
            findItInTheTrail(page, colleague);
        });
    }

    private void copyARole(Page page) {
        button(page, "新建角色").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("销售"))
                .first()
                .click();
        page.getByLabel("角色名称").fill("门店" + mark);
        page.getByLabel("客户 导出").click();
        option(page, "本人").click();
        // Setting one cell gave the type a line of its own.
        assertThat(button(page, "跟随所有类型").first()).isVisible();
        button(page, "保存").first().click();
        assertThat(heading(page, "门店" + mark)).isVisible();
        Journey.assertReadable(page, "rights and the trail");
    }

    private void giveIt(Page page, String colleague) {
        page.navigate("http://localhost:" + port + "/settings/users");
        button(page, "编辑 " + colleague).first().click();
        var drawer = page.getByRole(AriaRole.DIALOG);
        choose(page, drawer, "角色", "门店" + mark);
        page.keyboard().press("Escape");
        button(page, "保存").first().click();
        assertThat(drawer).hasCount(0);
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(colleague))
                        .first())
                .containsText("门店" + mark);
        Journey.assertReadable(page, "rights and the trail");
    }

    private void makeATeam(Page page, String colleague) {
        page.navigate("http://localhost:" + port + "/settings/teams");
        button(page, "新建团队").first().click();
        var drawer = page.getByRole(AriaRole.DIALOG);
        drawer.getByLabel("团队名称").fill("太原" + mark);
        button(page, "添加成员").first().click();
        choose(page, drawer, "第 1 位成员", colleague);
        button(page, "保存").first().click();
        assertThat(page.getByText("太原" + mark).first()).isVisible();
        assertThat(drawer).hasCount(0);
        Journey.assertReadable(page, "rights and the trail");
    }

    private void share(Page page, String customer, String colleague) {
        page.navigate("http://localhost:" + port + "/customers/" + customer);
        button(page, "共享").first().click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        choose(page, dialog, "给谁", colleague);
        dialog.locator("button[type=submit]").click();
        assertThat(dialog.getByText("只能看")).isVisible();
        Journey.assertReadable(page, "rights and the trail");
        dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("为什么看得见"))
                .click();
    }

    private void readWhy(Page page, String colleague) {
        assertThat(heading(page, "为什么看得见")).isVisible();
        choose(page, page.locator("main"), "谁", colleague);
        // A list that is fading out is neither readable nor gone.
        assertThat(page.locator(".ant-select-dropdown:visible")).hasCount(0);
        assertThat(page.getByRole(AriaRole.STATUS).getByText(colleague + " 可以查看这条记录"))
                .isVisible();
        assertThat(page.getByText("角色「门店" + mark + "」：本人").first()).isVisible();
        assertThat(page.getByText("单独共享给了他")).isVisible();
        Journey.assertReadable(page, "rights and the trail");
    }

    private void findItInTheTrail(Page page, String colleague) {
        page.navigate("http://localhost:" + port + "/settings/audit?deed=shared");
        var shared = page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(colleague));
        assertThat(shared.first()).containsText("大同" + mark + "有限公司");
        button(page, "核验").first().click();
        assertThat(page.getByText(Pattern.compile("条记录完整"))).isVisible();
        Journey.assertReadable(page, "rights and the trail");
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
}
