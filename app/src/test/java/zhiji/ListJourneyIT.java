package zhiji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static zhiji.Journey.button;
import static zhiji.Journey.link;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A team leader's work with a type of her own, in a real browser: filter, keep a view, change one and many, move cards. */
@ServerTest
class ListJourneyIT {

    @LocalServerPort
    int port;

    private final String type = "x-shop-" + UUID.randomUUID().toString().substring(0, 8);
    private TestApi api = TestApi.anonymous(0);

    @Test
    void leadsFromAFilterToAViewAndABoard() {
        openShops();
        new Journey(port).as("admin", page -> {
            page.navigate("http://localhost:" + port + "/records/" + type);
            filterAndKeep(page);
            changeOneInItsPlace(page);
            changeAllAndTakeItBack(page);
            moveACardByKeyboard(page);
            checkAccess(page);
        });
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

    private void filterAndKeep(Page page) {
        assertThat(link(page, "五一路店")).isVisible();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("阶段"))
                .click();
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
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("名称"))
                .fill("柳巷旗舰店");
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
                .last()
                .click();
    }

    private void moveACardByKeyboard(Page page) {
        page.navigate("http://localhost:" + port + "/records/" + type + "?view=all&layout=board");
        var open = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("^营业")));
        assertThat(open.getByText("五一路店")).isVisible();
        var card = page.getByRole(AriaRole.LISTITEM, new Page.GetByRoleOptions().setName(Pattern.compile("^长风街店")));
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
            Journey.assertReadable(page, layout);
        }
    }
}
