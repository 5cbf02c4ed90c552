package zhiji.recovery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static zhiji.Journey.button;
import static zhiji.Journey.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.Journey;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Something went wrong: it is noticed, made good on the spot, and the customer is asked back. */
@ServerTest
class RecoveryJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    RuleRun run;

    /** Tests share one archive: what this journey makes is told from others by its name. */
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void makesGoodOnTheSpotAndAsksBack() {
        var party = customer();
        new Journey(port).as("admin", page -> {
            open(page, "/recoveries/new?party=" + party);
            page.getByLabel("哪里没做好").fill("说好三天送到，第七天才到" + mark);
            Journey.assertReadable(page, "making good");
            button(page, "开始补救").click();
            assertThat(page).hasURL(Pattern.compile(".*/recoveries/[0-9a-f-]{36}"));
            assertThat(page.getByText("道歉").first()).isVisible();
            button(page, "给一项补偿").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByText("礼物", new Locator.GetByTextOptions().setExact(true))
                    .click();
            button(page, "给客户").click();
            assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("礼物")))
                    .isVisible();
            Journey.assertReadable(page, "a recovery");
            button(page, "记下回访").click();
            dialog.getByLabel("客户怎么说").fill("说下次还来");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("记下回访"))
                    .click();
            assertThat(button(page, "撤回结果")).isVisible();
            for (var place : new String[] {"/recoveries", "/recoveries/figures", "/settings/recovery"}) {
                open(page, place);
                assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                        .isVisible();
                Journey.assertReadable(page, place);
            }
        });
    }

    @Test
    void notesACueInTwoTapsAndFindsTheFollowUpOnTheMorningPage() {
        var party = customer();
        new Journey(port, 390, 844).as("admin", page -> {
            open(page, "/customers/" + party);
            button(page, "情绪线索").click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("要找经理"))
                    .click();
            assertThat(page.getByText("会悄悄提醒负责的同事")).isVisible();
            assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("要找经理")))
                    .isVisible();
            open(page, "/");
            assertThat(heading(page, "悄悄跟进")).isVisible();
            var mine = page.getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText("章怀远" + mark))
                    .filter(new Locator.FilterOptions().setHasText("要找经理"));
            Journey.assertReadable(page, "the morning page");
            mine.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("问过了"))
                    .click();
            assertThat(mine).isHidden();
        });
    }

    @Test
    void letsARuleFindWhatTheCustomerDoesNotSay() {
        var party = customer();
        var me = TestApi.administrator(port)
                .get("/sessions/current")
                .body()
                .at("/user/displayName")
                .stringValue();
        new Journey(port).as("admin", page -> {
            open(page, "/settings/recovery");
            button(page, "加一条规则").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("名称").fill("大额退货" + mark);
            dialog.getByLabel("退货至少").fill("700");
            dialog.getByLabel("没有负责人时交给").fill(me);
            dialog.getByLabel("没有负责人时交给").press("Enter");
            returned(party);
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("看看过去 30 天"))
                    .click();
            assertThat(dialog.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("章怀远" + mark)))
                    .containsText("退了破壁机");
            Journey.assertReadable(page, "a rule and what it would have opened");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存并打开"))
                    .click();
            assertThat(page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("打开或关掉「大额退货" + mark + "」")))
                    .isChecked();
            returned(party);
            run.run(new UUID(0, 0), () -> false);
            open(page, "/");
            page.getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText("大额退货" + mark))
                    .getByRole(AriaRole.LINK)
                    .click();
            assertThat(heading(page, "为什么开")).isVisible();
            assertThat(page.getByText("按规则「大额退货" + mark + "」")).isVisible();
            Journey.assertReadable(page, "a recovery that a rule opened");
        });
    }

    private void returned(String party) {
        TestApi.administrator(port)
                .post(
                        "/purchases",
                        Map.of(
                                "items",
                                List.of(Map.of(
                                        "source",
                                        "rules journey",
                                        "line",
                                        UUID.randomUUID().toString(),
                                        "partyId",
                                        party,
                                        "productName",
                                        "破壁机",
                                        "at",
                                        Instant.now().toString(),
                                        "amount",
                                        Map.of("amount", "-800", "currency", "CNY")))));
    }

    private String customer() {
        return TestApi.administrator(port)
                .post("/parties", Map.of("kind", "person", "name", "章怀远" + mark))
                .body()
                .get("id")
                .stringValue();
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }
}
