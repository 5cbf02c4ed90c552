package zhiji.complaints;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static zhiji.Journey.button;
import static zhiji.Journey.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.Journey;
import zhiji.ServerTest;

/** A complaint as a colleague writes it down and leads it on, and as a customer sends it without an account. */
@ServerTest
class ComplaintsJourneyIT {

    @LocalServerPort
    int port;

    /** Tests share one archive: what this journey makes is told from others by its name. */
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void leadsAComplaintOnWithOneKey() {
        new Journey(port).as("admin", page -> {
            writeDown(page, "榨汁机刀头松了，催了好几次都没有回音，算了。" + mark);
            page.keyboard().press("n");
            take(page, "受理");
            assertThat(page.getByText("已受理").first()).isVisible();
            page.keyboard().press("n");
            choose(page, "类别", "产品质量");
            take(page, "分类");
            assertThat(button(page, "写下调查结果")).isVisible();
            say(page);
            Journey.assertReadable(page, "a case");
            findItAtTheDesk(page);
            page.navigate("http://localhost:" + port + "/settings/complaints");
            assertThat(heading(page, "分派规则")).isVisible();
            Journey.assertReadable(page, "how complaints are worked on");
        });
    }

    @Test
    void letsACustomerComplainOnAPhoneAndFollow() {
        new Journey(port, 390, 844).run(page -> {
            page.navigate("http://localhost:" + port + "/c/company1");
            page.getByLabel("发生了什么").fill("牛奶买回家才发现过期两天了" + mark);
            Journey.assertReadable(page, "the public form");
            button(page, "提交").click();
            assertThat(heading(page, "收到了，谢谢您告诉我们")).isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看进展"))
                    .click();
            assertThat(page.getByText("已收到，等待受理")).isVisible();
            page.getByLabel("补充或回复").fill("请周末打电话");
            button(page, "发送").click();
            assertThat(page.getByText("请周末打电话").first()).isVisible();
            Journey.assertReadable(page, "following a case");
            page.navigate("http://localhost:" + port + "/promise");
            assertThat(heading(page, "我们对投诉的承诺")).isVisible();
            Journey.assertReadable(page, "what is promised");
        });
    }

    private void writeDown(Page page, String text) {
        page.navigate("http://localhost:" + port + "/complaints/new");
        page.getByLabel("客户说了什么").fill(text);
        Journey.assertReadable(page, "writing a complaint down");
        page.getByLabel("客户说了什么").press("Control+Enter");
        assertThat(page).hasURL(Pattern.compile(".*/complaints/[0-9a-f-]{36}"));
        assertThat(page.locator("mark").first()).isVisible();
    }

    private void say(Page page) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("写给客户"))
                .fill("明天上午给您答复" + mark);
        button(page, "发送").click();
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("明天上午给您答复" + mark)))
                .isVisible();
    }

    private void findItAtTheDesk(Page page) {
        page.navigate("http://localhost:" + port + "/complaints");
        assertThat(page.getByText(Pattern.compile("榨汁机刀头松了.*")).first()).isVisible();
        Journey.assertReadable(page, "the desk");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^没人负责")))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*filter=.*"));
    }

    private static void take(Page page, String step) {
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile(step.charAt(0) + "\\s?" + step.substring(1))))
                .last()
                .click();
        assertThat(dialog).hasCount(0);
    }

    private static void choose(Page page, String field, String option) {
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(field).fill(option);
        page.locator(".ant-select-tree-title")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }
}
