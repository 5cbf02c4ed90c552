package zhiji.improvements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static zhiji.Journey.button;
import static zhiji.Journey.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.Journey;
import zhiji.PastComplaints;
import zhiji.PastComplaints.Said;
import zhiji.ServerTest;
import zhiji.TestApi;

/** The cause on top is found, removed, and everybody told; a customer reads it where the complaint is followed. */
@ServerTest
class ImprovementsJourneyIT {

    @LocalServerPort
    int port;

    private final PastComplaints past;

    /** Tests share one archive: what this journey makes is told from others by its name. */
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    private final String code = "BCDF-GHJK-MNPT-"
            + mark.substring(0, 4).replace('0', 'G').replace('1', 'H').toUpperCase(Locale.ROOT);

    ImprovementsJourneyIT(@Autowired DSLContext sql) {
        past = new PastComplaints(sql);
    }

    @Test
    void findsTheCauseRemovesItAndTellsThePeople() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var cause = past.cause("装箱漏件" + mark, null);
        past.add(60, today.minusDays(3), Said.of(cause));
        past.add(5, today.minusDays(120), Said.of(cause));
        past.follow(past.add(today.minusDays(2), Said.of(cause)), code);
        new Journey(port).as("admin", page -> {
            open(page, "/complaints/causes");
            var row = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("装箱漏件" + mark));
            assertThat(row.getByText("增多")).isVisible();
            Journey.assertReadable(page, "the causes");
            page.getByText("表格", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
            Journey.assertReadable(page, "the causes as a table");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("发起改进 装箱漏件" + mark))
                    .click();
            page.getByLabel("标题").fill("周末装箱漏件" + mark);
            Journey.assertReadable(page, "beginning an improvement");
            button(page, "开始").click();
            assertThat(page).hasURL(Pattern.compile(".*/improvements/[0-9a-f-]{36}"));
            linkAlike(page);
            describe(page.url().substring(page.url().lastIndexOf('/') + 1));
            page.reload();
            finish(page);
            Journey.assertReadable(page, "an improvement");
            publish(page);
            open(page, "/improvements");
            assertThat(page.getByText("周末装箱漏件" + mark).first()).isVisible();
        });
        readAsCustomer();
        lookOnAPhone();
    }

    private void linkAlike(Page page) {
        button(page, "关联同类投诉").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("找到 61 件，其中 61 件还没关联")).isVisible();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("关联 61 件"))
                .click();
        assertThat(heading(page, "关联的投诉 61")).isVisible();
    }

    /** Words are written as the list and the facts write them. */
    private void describe(String id) {
        var api = TestApi.administrator(port);
        var seen = api.get("/improvements/" + id + "/case").header("ETag");
        var words = Map.of("action", "装箱前拍照核对", "said", "收到的货少了零件", "did", "每一箱装好先拍照核对" + mark);
        api.with("If-Match", seen).send("PATCH", "/improvements/" + id, Map.of("values", words));
    }

    private void finish(Page page) {
        button(page, "推进").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText("已完成", new Locator.GetByTextOptions().setExact(true)).click();
        dialog.getByLabel("说明（可不填）").fill("三个班次都在用");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("推\\s?进")))
                .click();
        assertThat(page.getByText("三个班次都在用")).isVisible();
    }

    private void publish(Page page) {
        button(page, "公开").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("同时告诉 1 位凭查询码跟进的客户")).isVisible();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("公\\s?开")))
                .click();
        assertThat(button(page, "撤下")).isVisible();
    }

    private void readAsCustomer() {
        new Journey(port, 390, 844).run(page -> {
            open(page, "/improvements-done");
            assertThat(page.getByText("每一箱装好先拍照核对" + mark)).isVisible();
            Journey.assertReadable(page, "the public board");
            open(page, "/follow#" + code);
            assertThat(page.getByText("我们做了：每一箱装好先拍照核对" + mark)).isVisible();
        });
    }

    private void lookOnAPhone() {
        new Journey(port, 390, 844).as("admin", page -> {
            for (var place : new String[] {"/complaints/causes", "/improvements", "/improvements/new"}) {
                open(page, place);
                assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                        .isVisible();
                Journey.assertReadable(page, place + " on a phone");
            }
        });
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }
}
